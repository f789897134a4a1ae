import "server-only";
import { z } from "zod";
import { shopperProcedure } from "../../trpc.ts";
import type { CartView } from "./cart-view.ts";
import { readCart } from "./read-cart.ts";

const input = z.object({ offerId: z.uuid(), quantity: z.int().min(0).max(99) });

/** Sets how many are put aside, 0 for none; answers with the new cart. */
export const setSavedQuantity = shopperProcedure
  .input(input)
  .mutation(async ({ ctx, input, signal }): Promise<CartView> => {
    const options = { ...ctx.shopper.call, ...(signal && { signal }) };
    const { cart } = await ctx.clients.cart.setSavedQuantity(input, options);
    return readCart(cart, { ctx, signal });
  });
