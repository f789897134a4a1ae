import "server-only";
import { type MoneyView, moneyView } from "@souk/bff/views";
import { courierProcedure } from "../../trpc.ts";

export interface EarningsDayView {
  /** "2026-11-22". */
  readonly day: string;
  readonly runCount: number;
  readonly stopCount: number;
  readonly distanceMeters: number;
  readonly earned: MoneyView | null;
}

/** By day, the latest first. */
export const earnings = courierProcedure.query(async ({ ctx, signal }): Promise<EarningsDayView[]> => {
  const { days } = await ctx.clients.courier.getMyEarnings({}, { ...ctx.call, ...(signal && { signal }) });
  return days.map(({ day, runCount, stopCount, distanceMeters, earned }) => ({
    ...{ day, runCount, stopCount, distanceMeters },
    earned: moneyView(earned, ctx.locale) ?? null,
  }));
});
