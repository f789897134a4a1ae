import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

const input = z.object({ requestId: z.uuid(), threshold: z.int().min(0).max(1_000_000_000) });

/** From how many pieces on an offer is low that has no threshold of its own. */
export const setDefault = sellerProcedure
  .input(input)
  .mutation(async ({ ctx, input: { requestId, threshold }, signal }): Promise<void> => {
    await ctx.clients.stock.setLowStockDefault(
      { requestId, sellerId: ctx.shop.id, lowThreshold: BigInt(threshold) },
      { ...ctx.call, ...(signal && { signal }) },
    );
  });
