import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

const input = z.object({ requestId: z.uuid(), productId: z.uuid(), version: z.int32().min(1) });

export const discardDraft = sellerProcedure
  .input(input)
  .mutation(async ({ ctx, input: { shop: _, ...rest } }): Promise<void> => {
    await ctx.clients.catalogue.discardDraft({ ...rest, sellerId: ctx.shop.id }, ctx.call);
  });
