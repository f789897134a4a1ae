import "server-only";
import type { GetMarketSummaryResponse, MarketNumbers } from "@souk/contracts/analytics/v1/market_numbers_service";
import type { VisitNumbers } from "@souk/contracts/analytics/v1/numbers";
import {
  averaged,
  compareAll,
  counted,
  type FigureView,
  type Measured,
  moneyOf,
  rated,
  visitsOf,
} from "../numbers/measured.ts";

/** The figures of the marketplace in a period beside those of the one before, in the reader's language. */
export function marketFiguresOf(summary: GetMarketSummaryResponse, currencyCode: string, locale: string): FigureView[] {
  const find = (list: readonly MarketNumbers[]) => list.find(({ numbers }) => numbers?.currencyCode === currencyCode);
  const [current, previous] = [find(summary.current), find(summary.previous)];
  if (!current || !previous) return [];
  const before = measure(previous, summary.previousVisits, locale);
  return compareAll(measure(current, summary.currentVisits, locale), before, locale);
}

function measure(market: MarketNumbers, visits: VisitNumbers | undefined, locale: string): Measured[] {
  const { numbers, orderCount, standingOrderCount, activeSellerCount } = market;
  if (!numbers) return [];
  const parts = numbers.orderCount - numbers.cancelledOrderCount;
  return [
    ...moneyOf("sales", numbers.sales, locale),
    counted("orders", orderCount, locale),
    averaged("averageOrder", numbers.sales, standingOrderCount, locale),
    ...moneyOf("commission", numbers.commission, locale),
    counted("units", numbers.unitCount, locale),
    counted("activeSellers", activeSellerCount, locale),
    ...(visits ? visitsOf(visits, locale) : []),
    rated("cancelRate", { part: numbers.cancelledOrderCount, whole: numbers.orderCount }, locale),
    rated("refundRate", { part: numbers.refundedOrderCount, whole: parts }, locale),
    ...moneyOf("refunded", numbers.refunded, locale),
  ];
}
