import type { ProductCard } from "@souk/contracts/product/v1/product";
import type { Language, LocalText } from "./local-text.ts";

/** Relevance ranks by the text; without one there is nothing to rank by. */
export type Sort = "relevance" | "newest" | "cheapest" | "dearest";

export interface SearchQuery {
  /** Empty: everything that passes the filters. */
  readonly text: string;
  readonly language: Language;
  /** The category and all below it; empty: the whole shop. */
  readonly categorySlug: string;
  /** Any of the values of each, all of them together. An attribute is named once. */
  readonly filters: readonly AttributeFilter[];
  readonly priceFromMinor: bigint;
  /** 0: no limit. */
  readonly priceUntilMinor: bigint;
  /** Any of them; none: every seller. */
  readonly sellerIds: readonly string[];
  readonly inStockOnly: boolean;
  readonly sort: Sort;
  readonly pageSize: number;
  /** The `next` of the page before; empty: the first one. */
  readonly after: string;
  readonly withFacets: boolean;
}

export interface AttributeFilter {
  readonly attributeCode: string;
  readonly values: readonly string[];
}

export interface SearchResult {
  readonly cards: readonly ProductCard[];
  /** Empty on the last page. */
  readonly next: string;
  /** Exact up to 1000, then 1001. */
  readonly matchCount: number;
  /** The most frequent first; empty unless asked for. */
  readonly facets: readonly FacetCount[];
  readonly categories: readonly CategoryCount[];
  /** Without regard to the price asked for; undefined when nothing matches. */
  readonly prices: { readonly minimumMinor: bigint; readonly maximumMinor: bigint } | undefined;
}

/** Products that have the value and pass all filters but that of the same attribute. */
export interface FacetCount {
  readonly attributeCode: string;
  readonly value: string;
  readonly name: LocalText | undefined;
  readonly count: number;
}

/** A category right below the one searched in. */
export interface CategoryCount {
  readonly slug: string;
  readonly count: number;
}

/** Counting ends here. */
export const matchesCounted = 1000;
