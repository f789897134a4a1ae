import type { Product } from "./product.ts";

/** The product as it is offered while these sellers may not sell: theirs is paused. What is stored stays as it was. */
export function withHeld(product: Product, held: ReadonlySet<string>): Product {
  if (held.size === 0) return product;
  const variants = product.variants.map((variant) => ({
    ...variant,
    offers: variant.offers.map((offer) => (held.has(offer.sellerId) ? { ...offer, state: "paused" as const } : offer)),
  }));
  return { ...product, variants };
}
