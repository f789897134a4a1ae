import { Offer_State, type Product, Product_State } from "@souk/contracts/product/v1/product";
import type { KnownProduct } from "../db/catalogue-store.ts";

/** What numbers need of a product, out of its message. */
export function knownProduct({ id, version, slug, title, state, variants, ...product }: Product): KnownProduct {
  const isPublished = state === Product_State.PUBLISHED;
  return {
    product: { id, version, slug, title: title?.byLanguage ?? {}, categoryId: product.categoryId || null },
    offers: variants.flatMap((variant) =>
      variant.offers.map((offer) => ({
        id: offer.id,
        productId: id,
        sellerId: offer.sellerId,
        sku: offer.sku,
        isActive: isPublished && offer.state !== Offer_State.PAUSED,
      })),
    ),
  };
}
