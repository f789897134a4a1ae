import "server-only";
import { z } from "zod";
import { shopperProcedure } from "../../trpc.ts";
import type { CartView } from "./cart-view.ts";
import { moneyInput } from "./delivery-input.ts";
import { readCart } from "./read-cart.ts";

const input = z.object({
  prices: z
    .array(z.object({ offerId: z.uuid(), price: moneyInput }))
    .min(1)
    .max(100),
});

/** Notes the prices that the shopper saw and accepted; one that moved on since is shown again. */
export const acceptPrices = shopperProcedure
  .input(input)
  .mutation(async ({ ctx, input, signal }): Promise<CartView> => {
    const prices = input.prices.map(({ offerId, price }) => ({
      offerId,
      price: { ...price, minorUnits: BigInt(price.minorUnits) },
    }));
    const { cart } = await ctx.clients.cart.acceptPrices(
      { prices },
      { ...ctx.shopper.call, ...(signal && { signal }) },
    );
    return readCart(cart, { ctx, signal });
  });
