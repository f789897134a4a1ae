import "server-only";
import { z } from "zod";
import { rateLimits } from "../../rate-limits.ts";
import { shopperProcedure } from "../../trpc.ts";
import type { CartView } from "./cart-view.ts";
import { readCart } from "./read-cart.ts";

const input = z.object({
  couponCode: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9_-]{0,40}$/),
});

/** Keeps a coupon code with the cart, an empty one takes it off. What it does, or why not, is in the answer. */
export const setCoupon = shopperProcedure.input(input).mutation(async ({ ctx, input, signal }): Promise<CartView> => {
  if (input.couponCode !== "") await rateLimits().coupon(ctx.shopper.id);
  const options = { ...ctx.shopper.call, ...(signal && { signal }) };
  const { cart } = await ctx.clients.cart.setCoupon(input, options);
  return readCart(cart, { ctx, signal });
});
