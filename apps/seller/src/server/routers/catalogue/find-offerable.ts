import "server-only";
import { moneyView, pickText } from "@souk/bff/views";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type PictureView, pictureView } from "../orders/picture-view.ts";

export interface OfferableView {
  readonly id: string;
  readonly title: string;
  readonly brand: string;
  readonly picture: PictureView | null;
  readonly variantCount: number;
  readonly sellerCount: number;
  readonly priceFrom: string;
  readonly ownOfferCount: number;
}

/** Products of the storefront that the shop could offer, by EAN or words. */
export const findOfferable = sellerProcedure
  .input(z.object({ query: z.string().trim().min(1).max(100) }))
  .query(async ({ ctx, input, signal }): Promise<OfferableView[]> => {
    const { products } = await ctx.clients.catalogue.findOfferableProducts(
      { sellerId: ctx.shop.id, query: input.query },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return products.map(
      ({ productId, title, brand, picture, variantCount, sellerCount, priceFrom, ownOfferCount }) => ({
        ...{ id: productId, brand, variantCount, sellerCount, ownOfferCount },
        title: pickText(title, ctx.locale),
        picture: picture ? pictureView(picture, ctx.locale) : null,
        priceFrom: moneyView(priceFrom, ctx.locale)?.text ?? "",
      }),
    );
  });
