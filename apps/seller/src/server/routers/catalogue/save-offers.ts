import "server-only";
import { Offer_State } from "@souk/contracts/product/v1/product";
import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { priceOf } from "./price-input.ts";

const offer = z.object({
  variantId: z.uuid(),
  price: z.string().max(30),
  compareAt: z.string().max(30),
  sku: z.string().trim().max(120),
  isPaused: z.boolean(),
});

const input = z.object({
  requestId: z.uuid(),
  productId: z.uuid(),
  currencyCode: z.string().length(3),
  offers: z.array(offer).min(1).max(200),
});

/** Makes or changes the shop's offers of one product, at once. */
export const saveOffers = sellerProcedure
  .input(input)
  .mutation(async ({ ctx, input: { requestId, productId, currencyCode, offers } }): Promise<void> => {
    const written = offers.map(({ variantId, price, compareAt, sku, isPaused }) => {
      const before = compareAt.trim() ? amountOf(compareAt, currencyCode) : undefined;
      const state = isPaused ? Offer_State.PAUSED : Offer_State.ACTIVE;
      const amount = amountOf(price, currencyCode);
      return { variantId, sku, state, price: amount, ...(before && { compareAtPrice: before }) };
    });
    await ctx.clients.catalogue.saveOffers({ requestId, sellerId: ctx.shop.id, productId, offers: written }, ctx.call);
  });

function amountOf(written: string, currencyCode: string) {
  const amount = priceOf(written, currencyCode);
  if (amount) return amount;
  throw new DomainError("invalid", "MONEY_UNREADABLE", "Write an amount such as 1299.50.");
}
