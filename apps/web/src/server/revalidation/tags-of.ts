import type { ProductChanged } from "@souk/contracts/product/v1/product_events";
import { catalogueTag, categoryTag, productTag, sellerTag } from "../pages/tags.ts";

/** The pages that show a product, or did before it changed. */
export function tagsOfProduct(event: ProductChanged, sellerSlugs: readonly string[]): string[] {
  const slugs = [event.product?.slug ?? "", event.previousSlug].filter((slug) => slug !== "");
  const categories = [...event.categorySlugs, ...event.previousCategorySlugs];
  return [catalogueTag, ...slugs.map(productTag), ...categories.map(categoryTag), ...sellerSlugs.map(sellerTag)];
}

/** Every seller who offers the product. */
export function sellerIdsOf({ product }: ProductChanged): string[] {
  const offers = product?.variants.flatMap((variant) => variant.offers) ?? [];
  return [...new Set(offers.map((offer) => offer.sellerId))];
}
