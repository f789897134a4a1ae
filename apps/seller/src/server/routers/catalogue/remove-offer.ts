import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

/** The shop offers the variant no more. */
export const removeOffer = sellerProcedure
  .input(z.object({ requestId: z.uuid(), offerId: z.uuid() }))
  .mutation(async ({ ctx, input: { requestId, offerId } }): Promise<void> => {
    await ctx.clients.catalogue.removeOffer({ requestId, sellerId: ctx.shop.id, offerId }, ctx.call);
  });
