import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

const input = z.object({ requestId: z.uuid(), productId: z.uuid(), version: z.int32().min(1) });

/** Hands the draft to moderation. */
export const submit = sellerProcedure
  .input(input)
  .mutation(async ({ ctx, input: { shop: _, ...rest } }): Promise<void> => {
    await ctx.clients.catalogue.submitRevision({ ...rest, sellerId: ctx.shop.id }, ctx.call);
  });
