import type { Product } from "./product.ts";
import type { OfferDraft, ProductDraft } from "./product-draft.ts";

/** A stored product as it would be sent again. */
export function draftOf(product: Product): ProductDraft {
  const { id, slug, title, description, brand, categoryId, attributes, optionAttributeCodes } = product;
  return {
    ...{ id, slug, title, description, brand, categoryId, attributes, optionAttributeCodes },
    media: product.media.map((media) => ({ id: media.id, alt: media.alt })),
    variants: product.variants.map((variant) => ({
      ...variant,
      offers: variant.offers.map((offer): OfferDraft => {
        const { currencyCode, priceMinor, compareAtMinor } = offer;
        return {
          ...{ id: offer.id, sellerId: offer.sellerId, sku: offer.sku, state: offer.state },
          price: { currencyCode, minorUnits: priceMinor },
          compareAt: compareAtMinor === undefined ? undefined : { currencyCode, minorUnits: compareAtMinor },
        };
      }),
    })),
  };
}

/** Without what other sellers offer. */
export function ownPart(draft: ProductDraft, sellerId: string): ProductDraft {
  const variants = draft.variants.map((variant) => ({
    ...variant,
    offers: variant.offers.filter((offer) => offer.sellerId === sellerId),
  }));
  return { ...draft, variants };
}

/** A product as its seller sees it. */
export function withOwnOffers(product: Product, sellerId: string): Product {
  const variants = product.variants.map((variant) => ({
    ...variant,
    offers: variant.offers.filter((offer) => offer.sellerId === sellerId),
  }));
  return { ...product, variants };
}
