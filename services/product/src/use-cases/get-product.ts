import { DomainError } from "@souk/errors/domain-error";
import type { Reads } from "../db/reads.ts";
import type { Product } from "../domain/product.ts";
import { isSlug } from "../domain/slug.ts";

/**
 * A published product as shoppers see it: without paused offers. By a slug that it gave up, the same product with the
 * slug it has now. Throws PRODUCT_NOT_FOUND.
 */
export async function getProduct({ reads }: { reads: Reads }, slug: string): Promise<Product> {
  const product = isSlug(slug)
    ? ((await reads.publishedBySlug(slug)) ?? (await reads.publishedByFormerSlug(slug)))
    : undefined;
  if (!product) throw new DomainError("not_found", "PRODUCT_NOT_FOUND", `There is no product "${slug}".`, { slug });
  const variants = product.variants.map((variant) => ({
    ...variant,
    offers: variant.offers.filter((offer) => offer.state === "active"),
  }));
  return { ...product, variants };
}
