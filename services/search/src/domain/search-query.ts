import type { ProductCard } from "@souk/contracts/product/v1/product";
import type { LocalText } from "./local-text.ts";

/** Relevance ranks by the text; without one there is nothing to rank by. */
export type Sort = "relevance" | "newest" | "cheapest" | "dearest";

export interface SearchQuery {
  /** Empty: everything that passes the filters. In whatever language. */
  readonly text: string;
  /** Nothing in the text is corrected. */
  readonly isExact: boolean;
  /** The category and all below it; empty: the whole shop. */
  readonly categorySlug: string;
  /** All of them together. An attribute is named once. */
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

/** Any of the values, or a number in the range. */
export interface AttributeFilter {
  readonly attributeCode: string;
  readonly values: readonly string[];
  /** Both ends belong to it; an end may be open. */
  readonly range?: { readonly from?: number; readonly until?: number };
}

export interface SearchResult {
  readonly cards: readonly ProductCard[];
  /** Empty on the last page. */
  readonly next: string;
  /** Exact up to 1000, then 1001. */
  readonly matchCount: number;
  /** Of these, those with all words; all of them when there is no text. */
  readonly allWordsCount: number;
  readonly reading: Reading;
  /** The most frequent first; empty unless asked for. */
  readonly facets: readonly FacetCount[];
  readonly categories: readonly CategoryCount[];
  /** Without regard to the price asked for; undefined when nothing matches. */
  readonly prices: { readonly minimumMinor: bigint; readonly maximumMinor: bigint } | undefined;
}

/** How a text was understood. */
export interface Reading {
  /** What was searched for in its place; empty: the text itself. */
  readonly correctedText: string;
  /** What would find more; empty: nothing to propose. */
  readonly suggestedText: string;
  /** Words that no document has. */
  readonly unknownWords: readonly string[];
}

/** Products that have the value and pass all filters but that of the same attribute. */
export interface FacetCount {
  readonly attributeCode: string;
  readonly value: string;
  readonly name: LocalText | undefined;
  /** Of a number. */
  readonly number: number | undefined;
  readonly count: number;
}

/** A category right below the one searched in. */
export interface CategoryCount {
  readonly slug: string;
  readonly count: number;
}

/** Counting ends here. */
export const matchesCounted = 1000;
