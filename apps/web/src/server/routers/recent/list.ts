import "server-only";
import { accountProcedure } from "../../trpc.ts";

/** What the account looked at, the latest first. */
export const listRecent = accountProcedure.query(async ({ ctx, signal }): Promise<string[]> => {
  const { productIds } = await ctx.clients.user.listViews({}, { ...ctx.call, ...(signal && { signal }) });
  return productIds;
});
