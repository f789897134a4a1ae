import type { ProductCard } from "@souk/contracts/product/v1/product";

/** Documents that somebody who types may mean, the best first. */
export interface Suggestions {
  /** The text up to its last word. */
  readonly before: string;
  /** The last word, folded: of the documents' words some begin like it. */
  readonly beginning: string;
  /** Words of documents that begin like it, the most frequent first. */
  readonly completions: readonly string[];
  readonly documents: readonly { readonly card: ProductCard; readonly categorySlugs: readonly string[] }[];
}
