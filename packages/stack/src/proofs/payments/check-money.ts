import { setTimeout as pause } from "node:timers/promises";
import { inParallel } from "../../demo/loading/in-parallel.ts";
import type { Checks } from "../checks.ts";
import { type Faults, heldOf, type OrderTried, readBooks } from "./books.ts";
import type { Played, Stage } from "./play.ts";

/** How long the payment worker has to put everything right. */
const calmLimitMs = 90_000;
const lookEveryMs = 500;
const readAtOnce = 16;

interface Money {
  readonly orders: number;
  /** Of the orders whose money is not right, what is wrong. */
  readonly wrong: ReadonlyMap<string, Faults>;
  /** Money held for something that no shopper knows of. */
  readonly unknown: readonly string[];
}

/** Reads the books of every order until nothing is wrong any more, or the payment worker has had its time. */
export async function readMoney(stage: Stage, played: readonly Played[], since: Date): Promise<Money> {
  const tried = played.flatMap((each) => each.tried);
  const endsAtMs = performance.now() + calmLimitMs;
  let wrong = new Map<string, Faults>();
  let left: readonly OrderTried[] = tried;
  for (;;) {
    const books = await inParallel(left, readAtOnce, (each) => readBooks(stage.clients, stage.provider, each));
    wrong = new Map(left.flatMap(({ orderId }, at) => (books[at] && isWrong(books[at]) ? [[orderId, books[at]]] : [])));
    left = left.filter(({ orderId }) => wrong.has(orderId));
    if (left.length === 0 || performance.now() > endsAtMs) break;
    await pause(lookEveryMs);
  }
  return { orders: tried.length, wrong, unknown: await unknownPayments(stage, played, since) };
}

const isWrong = (faults: Faults) => Object.values(faults).some(Boolean);

/** The run's own amounts are hardly anybody else's. */
async function unknownPayments({ provider }: Stage, played: readonly Played[], since: Date): Promise<string[]> {
  const known = new Set(played.flatMap(({ tried }) => tried.map(({ orderId }) => orderId)));
  const amounts = new Set(played.map(({ purchase }) => String(purchase.expectedTotal.minorUnits)));
  const own = (await provider.paymentsSince(since)).filter(({ amount }) => amounts.has(amount));
  const holding = own.filter((payment) => heldOf(payment) !== "0" || payment.amount_captured !== "0");
  return holding.map(({ reference }) => reference).filter((reference) => !known.has(reference));
}

export function checkMoney(checks: Checks, { orders, wrong, unknown }: Money, say: (line: string) => void): void {
  say(`  of ${orders} checkouts, after the payment worker ran:`);
  const expectNone = (what: string, has: (faults: Faults) => boolean) => {
    const some = [...wrong].filter(([, faults]) => has(faults)).map(([orderId]) => orderId);
    checks.expect(what, some.length, 0, some);
  };
  expectNone("charged twice", ({ isChargedTwice }) => isChargedTwice);
  expectNone("ordered and not paid", ({ isUnpaid }) => isUnpaid);
  expectNone("money held or kept for what was not bought, or cancelled", ({ isOrphaned }) => isOrphaned);
  expectNone("ledger other than the provider", ({ isBookedOtherwise }) => isBookedOtherwise);
  expectNone("outcome still unknown", ({ isUnsettled }) => isUnsettled);
  checks.expect("payments that belong to no checkout", unknown.length, 0, unknown);
}
