import { Recovery_Relaxation as Relaxation } from "@souk/contracts/search/v1/search_service";
import type { SearchQuery, SearchResult } from "../domain/search-query.ts";
import type { SearchEngine } from "../engine/search-engine.ts";

const mostCards = 12;

export interface Recovered {
  readonly relaxations: readonly Relaxation[];
  readonly result: SearchResult;
}

/**
 * For a search that found nothing: lets go of the filters, then of the category, at last of the text, until something
 * is found. Undefined when there is nothing in the shop.
 */
export async function recover(engine: SearchEngine, query: SearchQuery): Promise<Recovered | undefined> {
  const relaxations: Relaxation[] = [];
  let relaxed: SearchQuery = { ...query, pageSize: mostCards, after: "", withFacets: true };
  for (const { relaxation, isAsked, without } of steps) {
    if (!isAsked(relaxed)) continue;
    relaxed = { ...relaxed, ...without };
    relaxations.push(relaxation);
    const result = await engine.search(relaxed);
    if (result.cards.length > 0) return { relaxations, result };
  }
  return undefined;
}

interface Step {
  readonly relaxation: Relaxation;
  readonly isAsked: (query: SearchQuery) => boolean;
  readonly without: Partial<SearchQuery>;
}

const steps: readonly Step[] = [
  {
    relaxation: Relaxation.FILTERS,
    isAsked: ({ filters, priceFromMinor, priceUntilMinor, sellerIds, inStockOnly }) =>
      filters.length > 0 || priceFromMinor > 0n || priceUntilMinor > 0n || sellerIds.length > 0 || inStockOnly,
    without: { filters: [], priceFromMinor: 0n, priceUntilMinor: 0n, sellerIds: [], inStockOnly: false },
  },
  {
    relaxation: Relaxation.CATEGORY,
    isAsked: ({ categorySlug }) => categorySlug !== "",
    without: { categorySlug: "" },
  },
  { relaxation: Relaxation.TEXT, isAsked: ({ text }) => text.trim() !== "", without: { text: "", sort: "newest" } },
];
