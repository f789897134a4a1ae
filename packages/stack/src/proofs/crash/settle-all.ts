import { inParallel } from "../../demo/loading/in-parallel.ts";
import { waitUntil } from "../../processes/wait-until.ts";
import { type Buyer, type Market, newBuyer } from "./buyer.ts";
import type { Struck } from "./errand.ts";
import { paid } from "./journeys.ts";
import { type Moment, momentName } from "./moments.ts";
import { newSettlement, type Settlement, type SettlementKind, settlementKinds } from "./settlements.ts";
import { strike } from "./strike.ts";
import type { StrikeContext } from "./strike-all.ts";

const atOnce = 8;
const comeBackMs = 600_000;
const webhookMs = 60_000;

const isAboutMoney = ({ what }: Moment) => what.startsWith("provider ");

/** A placed order for each moment of taking its money, giving it back and letting go of it, and a kill -9 there. */
export async function settleAll(context: StrikeContext): Promise<{ hits: number }> {
  const { market, moments, progress, checks } = context;
  const next = (kind: SettlementKind) => placedOrder(context).then((buyer) => newSettlement(market, buyer, kind));
  const undisturbed = await inParallel(settlementKinds, atOnce, next);
  const points: { kind: SettlementKind; at: Moment }[] = [];
  await progress.step("money is taken, given back and let go of, undisturbed", async () => {
    for (const [index, { errand }] of undisturbed.entries()) {
      const seen = moments.follow(errand.key, errand.ids);
      await errand.run(AbortSignal.timeout(comeBackMs));
      const kind = settlementKinds[index];
      if (kind) points.push(...seen.filter(isAboutMoney).map((at) => ({ kind, at })));
    }
  });
  const targets = await inParallel(points, atOnce, async ({ kind, at }) => ({ settlement: await next(kind), at }));
  const struck: Struck[] = targets.map(({ settlement, at }) => ({ errand: settlement.errand, at }));
  const { missed, hits } = await progress.step(`kill -9 at ${points.length} moments of it`, () =>
    strike(context, struck, 0),
  );
  checks.expect("moments at which no settlement could be held", missed.length, 0);
  for (const { errand, at } of missed) progress.line(`    ${errand.name}: ${momentName(at)}`);
  await moments.letGo();
  await progress.step("everybody asks again", () =>
    inParallel(struck, atOnce, ({ errand }) => errand.run(AbortSignal.timeout(comeBackMs))),
  );
  const settled = [...undisturbed, ...targets.map(({ settlement }) => settlement)];
  const wrong = await inParallel(settled, atOnce, (each) => settledWrongly(market, each));
  checks.expect("settlements that provider, payments or ledger tell otherwise", wrong.filter(Boolean).length, 0);
  for (const [at, why] of wrong.entries()) if (why) progress.line(`    ${settled[at]?.errand.name}: ${why}`);
  return { hits };
}

async function placedOrder({ market, goods }: StrikeContext): Promise<Buyer> {
  const buyer = await newBuyer(market, goods.offerId, paid);
  const ending = await buyer.checkOut(AbortSignal.timeout(comeBackMs));
  if (ending?.state !== "completed") throw new Error(`an order could not be placed: ${ending?.failureReason}`);
  return buyer;
}

/** The payment service may hear from the provider later than its caller. */
async function settledWrongly(market: Market, settlement: Settlement): Promise<string | undefined> {
  let why: string | undefined;
  const isRight = async () => {
    why = await differenceOf(market, settlement);
    return why === undefined;
  };
  await waitUntil(isRight, { timeoutMs: webhookMs, everyMs: 250 });
  return why;
}

async function differenceOf({ clients, provider }: Market, { orderId, captured, refunded }: Settlement) {
  const [payments, { payment }, { entries }] = await Promise.all([
    provider.paymentsOf(orderId),
    clients.payment.getPayment({ orderId }),
    clients.payment.listLedgerEntries({ orderId, pageSize: 100, pageToken: "" }),
  ]);
  const sum = (values: readonly bigint[]) => values.reduce((all, value) => all + value, 0n);
  const amount = (account: string) =>
    sum(entries.filter((entry) => entry.account.startsWith(account)).map((entry) => entry.amount?.minorUnits ?? 0n));
  const wanted = `captured ${captured}, refunded ${refunded}`;
  const atProvider = [
    `captured ${sum(payments.map((each) => BigInt(each.amount_captured)))}`,
    `refunded ${sum(payments.map((each) => BigInt(each.amount_refunded)))}`,
  ].join(", ");
  const here = `captured ${payment?.captured?.minorUnits ?? 0n}, refunded ${payment?.refunded?.minorUnits ?? 0n}`;
  const booked = amount("provider:");
  if (atProvider === wanted && here === wanted && booked === captured - refunded && amount("") === 0n) return undefined;
  return `${wanted} wanted; provider: ${atProvider}; payments: ${here}; ledger: ${booked} booked, sum ${amount("")}`;
}
