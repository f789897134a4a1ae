import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import type { SellerNumbersService } from "@souk/contracts/analytics/v1/seller_numbers_service";
import { requireUser } from "@souk/service/caller";
import { stockOutsOf } from "../db/shelf-store.ts";
import type { AnalyticsDeps } from "../deps.ts";
import { requirePeriod } from "../domain/period.ts";
import { getSeries } from "../use-cases/get-series.ts";
import { getSummary } from "../use-cases/get-summary.ts";
import { listBestSellers } from "../use-cases/list-best-sellers.ts";
import { rebuildNumbers } from "../use-cases/rebuild-numbers.ts";
import { rebuildVisits } from "../use-cases/rebuild-visits.ts";
import { requireMember } from "../use-cases/require-member.ts";
import { toBestSeller, toNumbers, toPoint, toStockOut } from "./numbers-mapper.ts";
import { steps } from "./steps.ts";

const noDays = { from: "", until: "" };
const defaultLimit = 10;

export function sellerNumbersService(deps: AnalyticsDeps) {
  const { db } = deps;
  const enter = (ctx: HandlerContext, { sellerId }: { sellerId: string }) =>
    requireMember(deps, { userId: requireUser(ctx).id, sellerId });
  return {
    async getSummary(request, ctx) {
      const rights = await enter(ctx, request);
      const period = requirePeriod(request.period ?? noDays);
      const summary = await getSummary(deps, { sellerId: request.sellerId, period });
      return {
        ...summary,
        current: summary.current.map((each) => toNumbers(each, rights)),
        previous: summary.previous.map((each) => toNumbers(each, rights)),
      };
    },

    async getSeries(request, ctx) {
      await enter(ctx, request);
      const { sellerId, currencyCode } = request;
      const period = requirePeriod(request.period ?? noDays);
      const series = await getSeries(deps, { sellerId, currencyCode, period, step: steps[request.step] });
      const read = toPoint(currencyCode);
      return { points: series.points.map(read), previous: series.previous.map(read) };
    },

    async listBestSellers(request, ctx) {
      await enter(ctx, request);
      const { sellerId, currencyCode } = request;
      const period = requirePeriod(request.period ?? noDays);
      const rows = await listBestSellers(
        deps,
        { sellerId, currencyCode, limit: request.limit || defaultLimit },
        period,
      );
      return { products: rows.map(toBestSeller(currencyCode)) };
    },

    async listStockOuts(request, ctx) {
      await enter(ctx, request);
      const rows = await stockOutsOf(db, request.sellerId, request.limit || defaultLimit);
      return { offers: rows.map(toStockOut) };
    },

    async rebuildNumbers() {
      const [sold, seen] = [await rebuildNumbers(deps), await rebuildVisits(deps)];
      return { dayCount: sold.dayCount + seen.dayCount, wrongCount: sold.wrongCount + seen.wrongCount };
    },
  } satisfies ServiceImpl<typeof SellerNumbersService>;
}
