import "server-only";
import { Offer_State } from "@souk/contracts/product/v1/product";
import { isCurrency } from "@souk/money/currency";
import { parseMoney } from "@souk/money/parse";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import type { Refusal } from "./change.ts";
import { type PriceView, priceView } from "./stock-view.ts";

const decimal = z.string().regex(/^\d{1,13}([.,]\d{1,4})?$/);
const update = z.object({
  offerId: z.uuid(),
  /** Of the offer as it was seen; "" whatever it is now. */
  etag: z.string().max(200),
  currencyCode: z.string().refine(isCurrency),
  price: decimal.optional(),
  /** Null removes it. */
  compareAt: decimal.nullable().optional(),
  state: z.enum(["active", "paused"]).optional(),
});

const input = z.object({ requestId: z.uuid(), updates: z.array(update).min(1).max(200) });

export type OfferUpdateInput = z.infer<typeof update>;

export interface OfferUpdateView {
  readonly offerId: string;
  readonly offer: PriceView | null;
  readonly refusal: Refusal | null;
}

const states = { active: Offer_State.ACTIVE, paused: Offer_State.PAUSED } as const;

/** As the service takes it. */
function offerUpdateMessage({ offerId, etag, currencyCode, price, compareAt, state }: OfferUpdateInput) {
  return {
    ...{ offerId, etag, clearCompareAtPrice: compareAt === null },
    ...(price !== undefined && { price: parseMoney(price, currencyCode) }),
    ...(typeof compareAt === "string" && { compareAtPrice: parseMoney(compareAt, currencyCode) }),
    ...(state && { state: states[state] }),
  };
}

/** Changes prices and states of up to 200 offers; each stands or is refused by itself. */
export const updateOffers = sellerProcedure
  .input(input)
  .mutation(async ({ ctx, input, signal }): Promise<OfferUpdateView[]> => {
    const { requestId, updates } = input;
    const { results } = await ctx.clients.offers.batchUpdateOffers(
      { requestId, sellerId: ctx.shop.id, updates: updates.map(offerUpdateMessage) },
      { ...ctx.call, timeoutMs: 15_000, ...(signal && { signal }) },
    );
    return results.map(({ offerId, offer, etag, reason, metadata }) => ({
      offerId,
      offer: offer ? priceView(offer, etag) : null,
      refusal: reason ? { reason, metadata } : null,
    }));
  });
