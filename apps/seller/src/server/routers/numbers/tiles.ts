import "server-only";
import { sellerProcedure } from "../../trpc.ts";
import { figuresOf } from "./figures.ts";
import type { FigureView } from "./measured.ts";
import { daysOf } from "./period.ts";

interface TilesView {
  readonly figures: readonly FigureView[];
  readonly stockOutCount: number;
}

const shownFigures: readonly string[] = ["sales", "orders", "cancelRate", "rating"];

/** The last seven days at a glance. */
export const tiles = sellerProcedure.query(async ({ ctx, signal }): Promise<TilesView> => {
  const request = { sellerId: ctx.shop.id, period: daysOf({ period: "7d", from: "", until: "" }) };
  const summary = await ctx.clients.numbers.getSummary(request, { ...ctx.call, ...(signal && { signal }) });
  const figures = figuresOf(summary, summary.current[0]?.currencyCode ?? "", ctx.locale);
  return { figures: figures.filter(({ id }) => shownFigures.includes(id)), stockOutCount: summary.stockOutCount };
});
