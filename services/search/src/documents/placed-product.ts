import type { Product, Text } from "@souk/contracts/product/v1/product";

export interface PlacedProduct {
  readonly product: Product;
  /** From the top. */
  readonly categorySlugs: readonly string[];
  /** Of the same. */
  readonly categoryNames: readonly Text[];
}
