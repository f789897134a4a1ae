import type { ServiceImpl } from "@connectrpc/connect";
import type { MarketNumbersService } from "@souk/contracts/analytics/v1/market_numbers_service";
import { bestCategoriesOf, bestShopsOf } from "../db/market-store.ts";
import type { AnalyticsDeps } from "../deps.ts";
import { requirePeriod } from "../domain/period.ts";
import { getMarketSeries } from "../use-cases/get-market-series.ts";
import { getMarketSummary, type MarketTotals } from "../use-cases/get-market-summary.ts";
import { toNumbers, toPoint } from "./numbers-mapper.ts";
import { steps } from "./steps.ts";

const noDays = { from: "", until: "" };
const defaultLimit = 10;
const everything = { maySeeMoney: true };

const toMarketNumbers = ({ totals, orders }: MarketTotals) => ({ ...orders, numbers: toNumbers(totals, everything) });

export function marketNumbersService(deps: AnalyticsDeps) {
  const { db } = deps;
  return {
    async getMarketSummary(request) {
      const summary = await getMarketSummary(deps, requirePeriod(request.period ?? noDays));
      return {
        ...summary,
        current: summary.current.map(toMarketNumbers),
        previous: summary.previous.map(toMarketNumbers),
      };
    },

    async getMarketSeries({ period: asked = noDays, currencyCode, step }) {
      const series = await getMarketSeries(deps, { currencyCode, period: requirePeriod(asked), step: steps[step] });
      const read = toPoint(currencyCode);
      return { points: series.points.map(read), previous: series.previous.map(read) };
    },

    async listBestShops({ period = noDays, currencyCode, limit }) {
      const rows = await bestShopsOf(db, { currencyCode, limit: limit || defaultLimit }, requirePeriod(period));
      const amount = (minorUnits: bigint) => ({ currencyCode, minorUnits });
      return {
        shops: rows.map(({ sales, commission, ...shop }) => ({
          ...shop,
          sales: amount(sales),
          commission: amount(commission),
        })),
      };
    },

    async listBestCategories({ period = noDays, currencyCode, limit }) {
      const rows = await bestCategoriesOf(db, { currencyCode, limit: limit || defaultLimit }, requirePeriod(period));
      return {
        categories: rows.map(({ categoryId, unitCount, sales }) => ({
          ...{ categoryId: categoryId ?? "", unitCount },
          sales: { currencyCode, minorUnits: sales },
        })),
      };
    },
  } satisfies ServiceImpl<typeof MarketNumbersService>;
}
