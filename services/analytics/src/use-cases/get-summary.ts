import type { Db } from "@souk/database/database";
import { unvisited, visitedOf } from "../db/conversion-store.ts";
import { currenciesOf, type Totals, totalsOf } from "../db/numbers-store.ts";
import { countStockOuts, reviewsOf } from "../db/shelf-store.ts";
import { type Period, previousOf } from "../domain/period.ts";

export interface CurrencyTotals extends Totals {
  readonly currencyCode: string;
}

export const nothing: Totals = {
  ...{ orderCount: 0, unitCount: 0n, gross: 0n, discount: 0n, commission: 0n },
  ...{ cancelledOrderCount: 0, cancelled: 0n, refundedOrderCount: 0, refunded: 0n },
};

/** What came of a period, and of as many days before it. */
export async function getSummary({ db }: { db: Db }, { sellerId, period }: { sellerId: string; period: Period }) {
  const previous = previousOf(period);
  const both = { from: previous.from, until: period.until };
  const [currencies, totals, reviews, visited, stockOutCount] = await Promise.all([
    currenciesOf(db, sellerId),
    totalsOf(db, { sellerId }, both, period.from),
    reviewsOf(db, sellerId, both, period.from),
    visitedOf(db, sellerId, both, period.from),
    countStockOuts(db, sellerId),
  ]);
  const of = (isSecond: boolean): CurrencyTotals[] =>
    currencies.map((currencyCode) => {
      const found = totals.find((row) => row.currencyCode === currencyCode && row.isSecond === isSecond);
      return { ...(found ?? nothing), currencyCode };
    });
  const reviewsIn = (isSecond: boolean) => {
    const { count = 0, sum = 0 } = reviews.find((row) => row.isSecond === isSecond) ?? {};
    return { count, sum };
  };
  const visitsIn = (isSecond: boolean) => visited.find((row) => row.isSecond === isSecond) ?? unvisited;
  return {
    ...{ current: of(true), previous: of(false), previousPeriod: previous, stockOutCount },
    ...{ currentReviews: reviewsIn(true), previousReviews: reviewsIn(false) },
    ...{ currentVisits: visitsIn(true), previousVisits: visitsIn(false) },
  };
}
