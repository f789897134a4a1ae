import { type Money, money } from "@souk/money/money";

/** What a price has to fall by, at least, to be worth a mail. */
const leastFallPercent = 5n;

/** Whether it costs so much less now that somebody who saw it at `before` wants to hear of it. */
export function isWorthTelling(before: Money | null, now: Money): boolean {
  if (before === null || before.currencyCode !== now.currencyCode) return false;
  return now.minorUnits * 100n <= before.minorUnits * (100n - leastFallPercent);
}

/** Who saw it at a price above this may want to hear of it now; nobody else. */
export function leastBefore(now: Money): Money {
  const lowest = (now.minorUnits * 100n + (100n - leastFallPercent) - 1n) / (100n - leastFallPercent);
  return money(now.currencyCode, lowest - 1n);
}
