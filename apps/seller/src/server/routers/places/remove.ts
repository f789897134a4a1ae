import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

/** Gives up a place. What lies there by the books stays where it is until it is moved. */
export const remove = sellerProcedure
  .input(z.object({ locationId: z.uuid() }))
  .mutation(async ({ ctx, input: { locationId }, signal }): Promise<void> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    await ctx.clients.ownShop.deleteLocation({ sellerId: ctx.shop.id, locationId }, options);
  });
