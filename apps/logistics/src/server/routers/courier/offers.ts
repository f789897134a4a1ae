import "server-only";
import { courierProcedure } from "../../trpc.ts";
import { type RunView, runView } from "./run-view.ts";

export const offers = courierProcedure.query(async ({ ctx, signal }): Promise<RunView[]> => {
  const { runs } = await ctx.clients.courier.listOffers({}, { ...ctx.call, ...(signal && { signal }) });
  return runs.map((run) => runView(run, ctx.locale));
});
