import "server-only";
import type { Numbers, ReviewNumbers, VisitNumbers } from "@souk/contracts/analytics/v1/numbers";
import type { GetSummaryResponse } from "@souk/contracts/analytics/v1/seller_numbers_service";
import { averaged, compareAll, counted, type FigureView, type Measured, moneyOf, rated, visitsOf } from "./measured.ts";

/** The figures of a period beside those of the one before, in the reader's language. */
export function figuresOf(summary: GetSummaryResponse, currencyCode: string, locale: string): FigureView[] {
  const find = (list: readonly Numbers[]) => list.find((each) => each.currencyCode === currencyCode);
  const [current, previous] = [find(summary.current), find(summary.previous)];
  if (!current || !previous) return [];
  const { currentReviews, currentVisits, previousReviews, previousVisits } = summary;
  const before = measure(previous, { reviews: previousReviews, visits: previousVisits }, locale);
  return compareAll(measure(current, { reviews: currentReviews, visits: currentVisits }, locale), before, locale);
}

interface Beside {
  readonly reviews: ReviewNumbers | undefined;
  readonly visits: VisitNumbers | undefined;
}

const stars = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

function measure(numbers: Numbers, { reviews, visits }: Beside, locale: string): Measured[] {
  const { orderCount, unitCount, cancelledOrderCount, refundedOrderCount, sales, commission } = numbers;
  const standing = orderCount - cancelledOrderCount;
  return [
    ...moneyOf("sales", sales, locale),
    counted("orders", orderCount, locale),
    averaged("averageOrder", sales, BigInt(standing), locale),
    counted("units", unitCount, locale),
    ...(visits ? visitsOf(visits, locale) : []),
    rated("cancelRate", { part: cancelledOrderCount, whole: orderCount }, locale),
    rated("refundRate", { part: refundedOrderCount, whole: standing }, locale),
    rated("rating", { part: reviews?.sum ?? 0, whole: reviews?.count ?? 0 }, locale, stars),
    ...moneyOf("commission", commission, locale),
  ];
}
