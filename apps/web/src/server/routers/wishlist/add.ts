import "server-only";
import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { shopperProcedure } from "../../trpc.ts";

const input = z.object({
  productId: z.uuid(),
  variantId: z.uuid().optional(),
  /** Takes back a removal: price and place are what they were. */
  restore: z.boolean().optional(),
});

/** Remembers a product with what it costs now. One that is gone cannot be added, only brought back. */
export const addWish = shopperProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  const { productId, variantId = "", restore = false } = input;
  const call = signal ? { signal } : {};
  const { cards } = await ctx.clients.product.batchGetProductCards({ productIds: [productId] }, call);
  const [card] = cards;
  if (!card && !restore) throw new DomainError("not_found", "PRODUCT_NOT_FOUND", "there is no such product for sale");
  const price = card?.price && { price: card.price };
  await ctx.clients.wishlist.addWish({ productId, variantId, restore, ...price }, { ...ctx.shopper.call, ...call });
});
