import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

const input = z.object({ requestId: z.uuid(), productId: z.uuid(), isArchived: z.boolean() });

/** Takes a product of the shop's own off the storefront, or brings it back. */
export const setArchived = sellerProcedure
  .input(input)
  .mutation(async ({ ctx, input: { shop: _, ...rest } }): Promise<void> => {
    await ctx.clients.catalogue.setProductArchived({ ...rest, sellerId: ctx.shop.id }, ctx.call);
  });
