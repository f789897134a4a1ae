import "server-only";
import { sellerProcedure } from "../../trpc.ts";

/** How many wait; each at most 1,000. */
export interface OrderCountsView {
  readonly toPack: number;
  readonly packed: number;
  readonly late: number;
}

export const counts = sellerProcedure.query(async ({ ctx, signal }): Promise<OrderCountsView> => {
  const options = { ...ctx.call, ...(signal && { signal }) };
  const { toPackCount, packedCount, lateCount } = await ctx.clients.fulfilment.countFulfilments(
    { sellerId: ctx.shop.id },
    options,
  );
  return { toPack: toPackCount, packed: packedCount, late: lateCount };
});
