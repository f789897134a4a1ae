import { createHash } from "node:crypto";
import { contentKey } from "../domain/content-key.ts";
import type { Product, ProductContent } from "../domain/product.ts";
import type { offers, productMedia, products, variants } from "./schema.ts";

/** Two products with the same hash have the same content. */
export function contentHash(product: ProductContent): string {
  return createHash("sha256").update(contentKey(product)).digest("base64url");
}

export function productRow(product: Product): Required<typeof products.$inferInsert> {
  const { variants: _variants, media: _media, publishedAt, ownerSellerId, archivedBy, ...columns } = product;
  return {
    ...columns,
    optionAttributeCodes: [...product.optionAttributeCodes],
    contentHash: contentHash(product),
    publishedAt: publishedAt ?? null,
    ownerSellerId: ownerSellerId ?? null,
    archivedBy: archivedBy ?? null,
  };
}

export function variantRows(product: Product): Required<typeof variants.$inferInsert>[] {
  return product.variants.map(({ id, code, options, mediaIds }, position) => ({
    id,
    productId: product.id,
    position,
    code,
    options,
    mediaIds: [...mediaIds],
  }));
}

export function offerRows(product: Product): Required<typeof offers.$inferInsert>[] {
  return product.variants.flatMap((variant) =>
    variant.offers.map(({ compareAtMinor, ...offer }, position) => ({
      ...offer,
      variantId: variant.id,
      productId: product.id,
      position,
      compareAtMinor: compareAtMinor ?? null,
    })),
  );
}

export function mediaRows(product: Product): Required<typeof productMedia.$inferInsert>[] {
  return product.media.map(({ id: mediaId, alt }, position) => ({ productId: product.id, position, mediaId, alt }));
}
