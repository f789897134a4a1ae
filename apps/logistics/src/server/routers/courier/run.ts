import "server-only";
import { courierProcedure } from "../../trpc.ts";
import { type RunView, runView } from "./run-view.ts";

/** The run that is assigned or started; null when there is none. */
export const run = courierProcedure.query(async ({ ctx, signal }): Promise<RunView | null> => {
  const { run } = await ctx.clients.courier.getMyRun({}, { ...ctx.call, ...(signal && { signal }) });
  return run ? runView(run, ctx.locale) : null;
});
