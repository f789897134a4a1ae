import "server-only";
import { z } from "zod";
import { maybeShopperProcedure } from "../../trpc.ts";

export const removeWish = maybeShopperProcedure
  .input(z.object({ productId: z.uuid() }))
  .mutation(async ({ ctx, input, signal }) => {
    if (!ctx.shopper) return;
    await ctx.clients.wishlist.removeWish(input, { ...ctx.shopper.call, ...(signal && { signal }) });
  });
