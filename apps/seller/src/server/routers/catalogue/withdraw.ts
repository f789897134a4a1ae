import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

const input = z.object({ requestId: z.uuid(), productId: z.uuid() });

/** Takes it back from moderation, to be written on. */
export const withdraw = sellerProcedure
  .input(input)
  .mutation(async ({ ctx, input: { shop: _, ...rest } }): Promise<void> => {
    await ctx.clients.catalogue.withdrawRevision({ ...rest, sellerId: ctx.shop.id }, ctx.call);
  });
