import "server-only";
import { z } from "zod";
import { maybeShopperProcedure } from "../../trpc.ts";
import { type CartView, emptyCart } from "./cart-view.ts";
import { deliveryChoices } from "./delivery-input.ts";
import { readCart } from "./read-cart.ts";

const input = z
  .object({
    countryCode: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    postalCode: z.string().trim().max(20).optional(),
    choices: deliveryChoices.optional(),
  })
  .optional();

/** The cart with today's prices; `countryCode` and `postalCode` are where it would be delivered to, `choices` in which way. */
export const get = maybeShopperProcedure.input(input).query(async ({ ctx, input, signal }): Promise<CartView> => {
  const { shopper } = ctx;
  if (!shopper) return emptyCart;
  const { cart } = await ctx.clients.cart.getCart({}, { ...shopper.call, ...(signal && { signal }) });
  return readCart(cart, { ctx: { ...ctx, shopper }, delivery: input, signal });
});
