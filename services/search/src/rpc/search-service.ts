import { create } from "@bufbuild/protobuf";
import type { ServiceImpl } from "@connectrpc/connect";
import {
  SearchRequestSchema,
  SearchResponse_Means,
  type SearchService,
} from "@souk/contracts/search/v1/search_service";
import type { AttributeLookup } from "../documents/attribute-lookup.ts";
import { matchesCounted, type SearchQuery, type SearchResult } from "../domain/search-query.ts";
import type { SearchEngine } from "../engine/search-engine.ts";
import type { AttributeDictionary } from "../upstream/attribute-dictionary.ts";
import type { CategoryTree } from "../upstream/category-tree.ts";
import { presentFacets, shownAttributes } from "../use-cases/present-facets.ts";
import { toSearchQuery } from "./search-query.ts";
import { suggestedProduct } from "./suggested-product.ts";

interface Deps {
  readonly engine: SearchEngine;
  readonly dictionary: AttributeDictionary;
  readonly categories: CategoryTree;
  /** Events on the bus that are not in the documents yet. */
  readonly lag: () => Promise<number>;
  readonly rebuild: () => Promise<void>;
}

export function searchService(deps: Deps) {
  const { engine } = deps;
  return {
    async search(request) {
      const query = toSearchQuery(request);
      const result = await engine.search(query);
      return {
        cards: [...result.cards],
        nextPageToken: result.next,
        means: result.matchCount === 0 ? SearchResponse_Means.NOTHING : SearchResponse_Means.ALL_WORDS,
        matchCount: Math.min(result.matchCount, matchesCounted),
        hasMoreMatches: result.matchCount > matchesCounted,
        priceMinimumMinor: result.prices?.minimumMinor ?? 0n,
        priceMaximumMinor: result.prices?.maximumMinor ?? 0n,
        ...(query.withFacets ? await counts(deps, query, result) : {}),
      };
    },

    async suggest({ text, language }) {
      if (text.trim() === "") return {};
      const query = toSearchQuery(create(SearchRequestSchema, { text, language, pageSize: 4, withoutFacets: true }));
      const { cards } = await engine.search(query);
      return { products: cards.map(suggestedProduct) };
    },

    async getIndexStatus() {
      const [{ documentCount, isRebuilding }, lag] = await Promise.all([engine.status(), deps.lag()]);
      return { documentCount, isRebuilding, lag: BigInt(lag) };
    },

    async rebuildIndex() {
      await deps.rebuild();
      return {};
    },
  } satisfies ServiceImpl<typeof SearchService>;
}

async function counts({ dictionary, categories }: Deps, { filters }: SearchQuery, result: SearchResult) {
  const shown = shownAttributes(result.facets, filters);
  const [attributes, bySlug]: [AttributeLookup, Awaited<ReturnType<CategoryTree["bySlug"]>>] = await Promise.all([
    dictionary.lookUp(shown),
    categories.bySlug(),
  ]);
  return {
    facets: presentFacets(result.facets, filters, attributes),
    categories: result.categories.map(({ slug, count }) => ({
      slug,
      count,
      name: bySlug.get(slug)?.name ?? { byLanguage: { en: slug } },
    })),
  };
}
