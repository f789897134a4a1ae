import "server-only";
import { maybeShopperProcedure } from "../../trpc.ts";
import { pieces } from "./cart-view.ts";

/** Pieces in the cart; 0, without asking anybody, for somebody who has none. */
export const count = maybeShopperProcedure.query(async ({ ctx, signal }): Promise<number> => {
  if (!ctx.shopper) return 0;
  const { cart } = await ctx.clients.cart.getCart({}, { ...ctx.shopper.call, ...(signal && { signal }) });
  return pieces(cart);
});
