import { ConnectError } from "@connectrpc/connect";
import { ErrorInfoSchema } from "@souk/contracts/google/rpc/error_details";
import { PaymentService } from "@souk/contracts/payment/v1/payment_service";
import { openDatabase } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { newId } from "@souk/ids/id";
import type { SandboxConfig } from "@souk/payment-sandbox/config";
import type { Service } from "@souk/service/define-service";
import { freePort } from "@souk/stack/processes/free-port";
import { startServices } from "@souk/testing/network";
import { serviceToken } from "@souk/testing/principals";
import postgres from "postgres";
import { readPaymentConfig } from "../src/config.ts";
import type { PaymentProvider } from "../src/provider/payment-provider.ts";
import { createSandboxProvider } from "../src/provider/sandbox-provider.ts";
import { createPaymentService } from "../src/service.ts";
import { requestRelease } from "../src/use-cases/request-release.ts";
import { cards, publishableKey, secretKey, startTestSandbox, webhookSecret } from "./sandbox.ts";

const migrations = `${import.meta.dirname}/../migrations`;
const returnUrl = "http://127.0.0.1:9/checkout/return";

interface Options {
  readonly sandbox?: Partial<SandboxConfig>;
  readonly env?: Record<string, string>;
  /** Webhooks reach the service unless they are lost on the way. */
  readonly losesWebhooks?: boolean;
  /** Stands between the service and the sandbox. */
  readonly wrap?: (provider: PaymentProvider) => PaymentProvider;
}

/** The payment service alone with a real sandbox behind it, called as another service, with a clock that can leap. */
export async function startPayment(options: Options = {}) {
  const port = await freePort();
  const webhookUrl = `http://127.0.0.1:${port}/webhooks/sandbox`;
  const sandbox = await startTestSandbox({
    webhookUrls: options.losesWebhooks ? [] : [webhookUrl],
    ...options.sandbox,
  });
  const provider = createSandboxProvider({ url: sandbox.url, publicUrl: sandbox.url, secretKey, publishableKey });
  let leapMs = 0;
  const now = () => new Date(Date.now() + leapMs);
  const env = {
    PORT: String(port),
    SELLER_SERVICE_URL: "http://127.0.0.1:9",
    SANDBOX_URL: sandbox.url,
    SANDBOX_SECRET_KEY: secretKey,
    SANDBOX_PUBLISHABLE_KEY: publishableKey,
    SANDBOX_WEBHOOK_SECRET: webhookSecret,
    WORKER_INTERVAL_MS: "20",
    RETRY_FIRST_MS: "30",
    RETRY_LONGEST_MS: "100",
    ACTION_POLL_MS: "50",
    ...options.env,
  };
  const started: Service[] = [];
  let fullEnv: Record<string, string> = {};
  const create = async (all: Record<string, string>) => {
    fullEnv = all;
    const wrapped = options.wrap && { provider: options.wrap(provider) };
    const service = await createPaymentService(readPaymentConfig(all), { now, ...wrapped });
    started.push(service);
    return service;
  };
  const network = await startServices({ payment: { migrations, env, create } });
  const sql = postgres(network.databaseUrl("payment"), { max: 2 });
  const database = openDatabase({ url: network.databaseUrl("payment"), poolSize: 2, applicationName: "test" });
  await watchEvents(sql);
  const payment = network.client(PaymentService, "payment", await serviceToken("test"));

  return {
    sandbox,
    provider,
    network,
    payment,
    sql,
    webhookUrl,
    now,
    leap: (ms: number) => {
      leapMs += ms;
    },
    /** A request to authorize, of one seller order for each of the totals, and what the marketplace adds to them. */
    async request(number = cards.ok, totals: readonly bigint[] = [5000n], marketplace: readonly bigint[] = []) {
      const money = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
      return {
        orderId: newId(),
        amount: money(totals.reduce((sum, total) => sum + total, 0n)),
        paymentToken: await sandbox.token(number),
        returnUrl,
        shares: totals.map((total, at) => ({
          sellerOrderId: newId(),
          sellerId: newId(),
          total: money(total),
          commission: money((total + (marketplace[at] ?? 0n)) / 10n),
          marketplaceDiscount: money(marketplace[at] ?? 0n),
        })),
      };
    },
    /** What the cancellation of a seller order does here; the worker does the rest. */
    async release(part: { orderId: string; sellerOrderId: string }) {
      await inTransaction(database.db, (tx) => requestRelease(tx, { ...part, now: now() }));
    },
    async stateOf(orderId: string) {
      return (await payment.getPayment({ orderId })).payment?.state;
    },
    /** The types of the events of an order, in the order in which they were committed. */
    async eventsOf(orderId: string): Promise<string[]> {
      const rows = await sql`select type from seen_events where key = ${orderId} order by position`;
      return rows.map((row) => row.type);
    },
    /** The ids of the traces that its events belong to, in the same order. */
    async tracesOf(orderId: string): Promise<string[]> {
      const rows = await sql`select traceparent from seen_events where key = ${orderId} order by position`;
      return rows.map((row) => String(row.traceparent).split("-")[1] ?? "");
    },
    /** Balances of an order's own entries by account, and their sum. */
    async bookedFor(orderId: string) {
      const rows = await sql`
        select split_part(account, ':', 1) as side, sum(amount)::bigint as amount
        from ledger_entries where order_id = ${orderId} group by 1 order by 1`;
      return Object.fromEntries(rows.map(({ side, amount }) => [side, BigInt(amount)]));
    },
    /** Another process's worth of the same service, on the same database. */
    async startSecond() {
      await (await create({ ...fullEnv, PORT: "0" })).start();
    },
    /** Ends the service; what it left can still be read. */
    async stopServices() {
      await Promise.all(started.map((service) => service.stop()));
    },
    async stop() {
      await sql.end();
      await database.close();
      await Promise.all(started.map((service) => service.stop()));
      await network.stop();
      await sandbox.stop();
    },
  };
}

/** The relay deletes what it published, so the events are copied as they are written. */
async function watchEvents(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    create table seen_events (position bigint, key text, type text, traceparent text);
    create function see_event() returns trigger language plpgsql as $$
      begin insert into seen_events values (new.position, new.key, new.type, new.traceparent); return new; end $$;
    create trigger see_event after insert on outbox for each row execute function see_event();`);
}

/** The reason a call was refused with, or what went wrong instead. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  const error = ConnectError.from(
    await call.then(
      () => new Error("it was not refused"),
      (e: unknown) => e,
    ),
  );
  return error.findDetails(ErrorInfoSchema)[0]?.reason ?? error.message;
}
