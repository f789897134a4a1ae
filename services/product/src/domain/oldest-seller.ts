import type { ProductContent } from "./product.ts";

/** Whose offer of a product is the oldest; of offers of one moment, the first. */
export function oldestSeller(product: ProductContent): string | undefined {
  const offers = product.variants.flatMap((variant) => variant.offers);
  return offers.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())[0]?.sellerId;
}
