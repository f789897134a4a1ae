import "server-only";
import { z } from "zod";
import { shopperProcedure } from "../../trpc.ts";
import type { CartView } from "./cart-view.ts";
import { readCart } from "./read-cart.ts";

const input = z.object({ offerId: z.uuid(), isSaved: z.boolean() });

/** Puts a line aside for later, or back; answers with the new cart. */
export const moveLine = shopperProcedure.input(input).mutation(async ({ ctx, input, signal }): Promise<CartView> => {
  const options = { ...ctx.shopper.call, ...(signal && { signal }) };
  const { cart } = await ctx.clients.cart.moveLine(input, options);
  return readCart(cart, { ctx, signal });
});
