import type { Checks } from "../checks.ts";
import type { Played } from "./play.ts";

/** What a checkout may end with when the provider fails. */
const expected = new Set([
  "completed",
  "PAYMENT_DECLINED",
  "CHECKOUT_CANCELLED",
  "CHECKOUT_INTERRUPTED",
  // Another window of the same shopper was first.
  "CHECKOUT_RUNNING",
  "CART_ORDERED",
  "PAYMENT_TIMED_OUT",
]);

export function checkEndings(checks: Checks, played: readonly Played[]): void {
  const endings = played.flatMap((each) => each.endings);
  const odd = endings.filter((ending) => !expected.has(ending));
  checks.expect("checkouts with an end that a provider's faults do not explain", odd.length, 0, [...new Set(odd)]);
  checks.expect("shoppers who cannot pay with a good card in calm", played.filter(({ isPaid }) => !isPaid).length, 0);
  const doubled = played.filter(({ tried }) => tried.filter(({ isCompleted }) => isCompleted).length > 1);
  checks.expect("shoppers with two orders of one cart", doubled.length, 0);
  checks.expect(
    "forged webhooks that were taken",
    sumOf(played, ({ forgeriesTaken }) => forgeriesTaken),
    0,
  );
  const unpaid = played.filter(({ isPlacedUnpaid }) => isPlacedUnpaid);
  checks.expect("orders placed while the provider did not hold their price", unpaid.length, 0);
}

export function figuresOf(played: readonly Played[], seconds: number): string {
  const endings = Object.entries(
    Object.groupBy(
      played.flatMap((each) => each.endings),
      (ending) => ending,
    ),
  );
  const counted = endings.map(([ending, some]) => `${some?.length} ${ending}`).sort();
  return `${played.length} shoppers, checkouts: ${counted.join(", ")}, ${seconds.toFixed(1)} s`;
}

function sumOf(played: readonly Played[], pick: (each: Played) => number): number {
  return played.reduce((sum, each) => sum + pick(each), 0);
}
