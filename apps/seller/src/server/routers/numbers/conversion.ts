import type { VisitNumbers } from "@souk/contracts/analytics/v1/numbers";

/** Of fewer, one order more or less would change everything. */
const fewestVisits = 20;

/**
 * The share of visits that led to an order; undefined where that cannot be told: of few visits, and where orders are more
 * than visits, for most came from browsers that are not counted.
 */
export function conversionOf({ visitCount, orderCount }: Pick<VisitNumbers, "visitCount" | "orderCount">) {
  if (visitCount < fewestVisits || orderCount > visitCount) return undefined;
  return Number(orderCount) / Number(visitCount);
}

/** The same in the reader's language; empty where it cannot be told. */
export function conversionText(visits: Pick<VisitNumbers, "visitCount" | "orderCount">, locale: string): string {
  const share = conversionOf(visits);
  if (share === undefined) return "";
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(share);
}
