import type { Db } from "@souk/database/database";
import { unvisited } from "../db/conversion-store.ts";
import { type MarketOrders, marketOrdersOf, marketVisitedOf } from "../db/market-store.ts";
import { totalsOf } from "../db/numbers-store.ts";
import { type Period, previousOf } from "../domain/period.ts";
import { type CurrencyTotals, nothing } from "./get-summary.ts";

export interface MarketTotals {
  readonly totals: CurrencyTotals;
  readonly orders: Omit<MarketOrders, "currencyCode">;
}

const noOrders = { orderCount: 0n, standingOrderCount: 0n, activeSellerCount: 0 };

/** What came of a period in the whole marketplace, and of as many days before it. */
export async function getMarketSummary({ db }: { db: Db }, period: Period) {
  const previous = previousOf(period);
  const both = { from: previous.from, until: period.until };
  const [totals, orders, visited] = await Promise.all([
    totalsOf(db, {}, both, period.from),
    marketOrdersOf(db, both, period.from),
    marketVisitedOf(db, both, period.from),
  ]);
  const ordersIn = (code: string) =>
    totals.reduce((sum, row) => (row.currencyCode === code ? sum + row.orderCount : sum), 0);
  const currencies = [...new Set(totals.map(({ currencyCode }) => currencyCode))].toSorted(
    (one, other) => ordersIn(other) - ordersIn(one) || one.localeCompare(other),
  );
  const of = (isSecond: boolean): MarketTotals[] =>
    currencies.map((currencyCode) => {
      const isIt = (row: { currencyCode: string; isSecond: boolean }) =>
        row.currencyCode === currencyCode && row.isSecond === isSecond;
      return {
        totals: { ...(totals.find(isIt) ?? nothing), currencyCode },
        orders: orders.find(isIt) ?? noOrders,
      };
    });
  const visitsIn = (isSecond: boolean) => visited.find((row) => row.isSecond === isSecond) ?? unvisited;
  return {
    ...{ current: of(true), previous: of(false), previousPeriod: previous },
    ...{ currentVisits: visitsIn(true), previousVisits: visitsIn(false) },
  };
}
