import "server-only";
import { sellerProcedure } from "../../trpc.ts";

/** How many wait for the shop; each at most 1,000. */
export interface ReturnCountsView {
  readonly requested: number;
  readonly received: number;
}

export const counts = sellerProcedure.query(async ({ ctx, signal }): Promise<ReturnCountsView> => {
  const options = { ...ctx.call, ...(signal && { signal }) };
  const { requestedCount, receivedCount } = await ctx.clients.returns.countReturns({ sellerId: ctx.shop.id }, options);
  return { requested: requestedCount, received: receivedCount };
});
