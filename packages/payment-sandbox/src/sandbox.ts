import { createHmac } from "node:crypto";
import { once } from "node:events";
import type { Server } from "node:http";
import { pino } from "pino";
import type { SandboxConfig } from "./config.ts";
import { createFaultControl, type FaultControl } from "./faults.ts";
import { json } from "./http/exchange.ts";
import { requireKey } from "./http/keys.ts";
import { methodRoutes } from "./http/method-routes.ts";
import { createMutation } from "./http/mutation.ts";
import { pageRoutes } from "./http/page-routes.ts";
import { paymentRoutes } from "./http/payment-routes.ts";
import { payoutRoutes } from "./http/payout-routes.ts";
import { createRouter } from "./http/router.ts";
import { faultRoutes, tokenRoutes } from "./http/sandbox-routes.ts";
import { createHttpServer, serve } from "./http/server.ts";
import { setupRoutes } from "./http/setup-routes.ts";
import type { PaymentDeps } from "./payments/deps.ts";
import { openDatabase } from "./store/database.ts";
import { createDeliveryStore } from "./store/delivery-store.ts";
import { createKeyStore } from "./store/key-store.ts";
import { createMethodStore } from "./store/method-store.ts";
import { createPaymentStore } from "./store/payment-store.ts";
import { createPayoutStore } from "./store/payout-store.ts";
import { addedColumns, schema } from "./store/schema.ts";
import { createSetupStore } from "./store/setup-store.ts";
import { startSweeper } from "./store/sweep.ts";
import { createTokenStore } from "./store/token-store.ts";
import { createRecordEvent, createRecordPayoutEvent } from "./webhooks/record-event.ts";
import { startWebhooks } from "./webhooks/webhooks.ts";

const stopWithinMs = 5_000;

export type Sandbox = {
  /** Where it listens, without a trailing slash. */
  url: string;
  faults: Pick<FaultControl, "get" | "set">;
  /** Refuses new requests, answers those under way (up to 5 s), then closes the file. Owed webhooks stay owed. */
  stop(): Promise<void>;
};

/** Starts the payment provider. What it acknowledged before, it still knows, however it ended. */
export async function startSandbox(config: SandboxConfig): Promise<Sandbox> {
  const { allowedOrigins, publishableKey, secretKey, webhookUrls: urls } = config;
  const log = config.log ?? pino({ level: "silent" });
  const now = config.now ?? (() => new Date());
  const faults = createFaultControl(config.faults);
  const db = openDatabase(config.dataFile, { schema, addedColumns });
  const deliveries = createDeliveryStore(db.sql);
  const keys = createKeyStore(db.sql);
  const tokens = createTokenStore(db.sql);
  const methods = createMethodStore(db.sql);
  const setups = createSetupStore(db.sql);
  const payments = createPaymentStore(db.sql);
  const payouts = createPayoutStore(db.sql);

  const server = createHttpServer();
  const url = await listen(server, config).catch((error: unknown) => {
    db.close();
    throw error;
  });
  const publicUrl = config.publicUrl ?? url;

  const recordEvent = createRecordEvent({ deliveries, faults, urls, publicUrl });
  const recordPayoutEvent = createRecordPayoutEvent({ deliveries, faults, urls });
  const fingerprintKey = createHmac("sha256", secretKey).update("card fingerprint").digest();
  const deps: PaymentDeps = {
    ...{ db, payments, payouts, tokens, methods, setups, keys, recordEvent, recordPayoutEvent },
    ...{ faults, now, publicUrl, fingerprintKey },
  };
  const retryMs = config.webhookRetryMs ?? 500;
  const webhooks = startWebhooks({ db, deliveries, urls, secret: config.webhookSecret, retryMs, now, log });
  const sweeper = startSweeper({ db, keys, tokens, deliveries, now, log });
  const onlyMerchant = requireKey(secretKey, "secret");
  const mutation = createMutation(deps, webhooks, onlyMerchant);
  const route = createRouter({
    ...paymentRoutes(deps, mutation, onlyMerchant),
    ...payoutRoutes(deps, mutation, onlyMerchant),
    ...methodRoutes(deps, mutation, onlyMerchant),
    ...setupRoutes(deps, mutation, onlyMerchant),
    ...tokenRoutes(deps, publishableKey),
    ...faultRoutes(faults, onlyMerchant),
    ...pageRoutes({ ...deps, deliveries, webhooks, publishableKey, allowedOrigins: new Set(allowedOrigins) }),
    "GET /healthz": () => json(200, { status: "ok" }),
  });
  serve(server, route, log);
  log.info({ url }, "payment sandbox started");

  return {
    url,
    faults: { get: faults.get, set: faults.set },
    async stop() {
      sweeper.stop();
      await close(server);
      await webhooks.stop();
      db.close();
    },
  };
}

async function listen(server: Server, { host, port }: SandboxConfig): Promise<string> {
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  return `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), stopWithinMs);
  await closed;
  clearTimeout(timer);
}
