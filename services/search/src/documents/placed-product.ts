import type { Category, Product } from "@souk/contracts/product/v1/product";

export interface PlacedProduct {
  readonly product: Product;
  /** From the top. */
  readonly categorySlugs: readonly string[];
}

/** Names of categories by slug. */
export type CategoryNames = ReadonlyMap<string, Pick<Category, "name">>;
