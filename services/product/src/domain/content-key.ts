import type { ProductContent } from "./product.ts";
import type { Text } from "./text.ts";

/** The same string for the same content and no other: what a product is, without what the service decides. */
export function contentKey(product: ProductContent): string {
  return JSON.stringify([
    product.slug,
    sorted(product.title),
    sorted(product.description),
    product.brand,
    product.categoryId,
    product.attributes.map(({ code, kind, value }) => [code, kind, typeof value === "object" ? sorted(value) : value]),
    product.optionAttributeCodes,
    product.media.map(({ id, alt }) => [id, sorted(alt)]),
    product.variants.map((variant) => [
      variant.id,
      variant.code,
      sorted(variant.options),
      variant.mediaIds,
      variant.offers.map((offer) => [
        offer.id,
        offer.sellerId,
        String(offer.priceMinor),
        offer.currencyCode,
        String(offer.compareAtMinor ?? ""),
        offer.state,
        offer.sku,
      ]),
    ]),
  ]);
}

function sorted(record: Text): [string, string][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
