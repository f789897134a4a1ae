import "server-only";
import { shopperProcedure } from "../../trpc.ts";

/** The shopper has read what signing in did to the cart. */
export const dismissMergeNotice = shopperProcedure.mutation(async ({ ctx, signal }): Promise<void> => {
  await ctx.clients.cart.dismissMergeNotice({}, { ...ctx.shopper.call, ...(signal && { signal }) });
});
