import "server-only";
import { accountProcedure } from "../../trpc.ts";

export const clearRecent = accountProcedure.mutation(async ({ ctx, signal }) => {
  await ctx.clients.user.clearViews({}, { ...ctx.call, ...(signal && { signal }) });
});
