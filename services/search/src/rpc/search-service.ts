import type { ServiceImpl } from "@connectrpc/connect";
import type { SearchService } from "@souk/contracts/search/v1/search_service";
import { matchesCounted, type SearchQuery, type SearchResult } from "../domain/search-query.ts";
import type { SearchEngine } from "../engine/search-engine.ts";
import type { AttributeDictionary } from "../upstream/attribute-dictionary.ts";
import type { CategoryTree } from "../upstream/category-tree.ts";
import { presentFacets, shownAttributes } from "../use-cases/present-facets.ts";
import { type Recovered, recover } from "../use-cases/recover.ts";
import { suggest } from "../use-cases/suggest.ts";
import { unfilterableIn } from "../use-cases/unfilterable.ts";
import { readingOf } from "./reading.ts";
import { storable, toLanguage, toSearchQuery } from "./search-query.ts";

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
      const isNothing = result.matchCount === 0 && query.after === "";
      const recovered = isNothing ? await recover(engine, query) : undefined;
      return {
        cards: [...result.cards],
        nextPageToken: result.next,
        ...matchCounts(result),
        ...readingOf(result),
        priceMinimumMinor: result.prices?.minimumMinor ?? 0n,
        priceMaximumMinor: result.prices?.maximumMinor ?? 0n,
        ...(query.withFacets ? await counts(deps, query, result) : {}),
        ...(recovered && { recovery: await recoveryOf(deps, recovered) }),
      };
    },

    suggest: ({ text, language }) => suggest(deps, storable(text), toLanguage(language)),

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

async function counts({ dictionary, categories }: Deps, { filters, categorySlug }: SearchQuery, result: SearchResult) {
  const bySlug = await categories.bySlug();
  const unfilterable = unfilterableIn(categorySlug, bySlug);
  // What somebody filters by already stays, so that they can take it back.
  for (const { attributeCode } of filters) unfilterable.delete(attributeCode);
  const counted = result.facets.filter(({ attributeCode }) => !unfilterable.has(attributeCode));
  const attributes = await dictionary.lookUp(shownAttributes(counted, filters));
  return {
    facets: presentFacets(counted, filters, attributes),
    categories: presentCategories(result.categories, bySlug),
  };
}

async function recoveryOf({ categories }: Deps, { relaxations, result }: Recovered) {
  return {
    relaxations: [...relaxations],
    cards: [...result.cards],
    ...matchCounts(result),
    categories: presentCategories(result.categories, await categories.bySlug()),
  };
}

function matchCounts({ matchCount }: SearchResult) {
  return { matchCount: Math.min(matchCount, matchesCounted), hasMoreMatches: matchCount > matchesCounted };
}

function presentCategories(counted: SearchResult["categories"], bySlug: Awaited<ReturnType<CategoryTree["bySlug"]>>) {
  return counted.map(({ slug, count }) => ({
    slug,
    count,
    name: bySlug.get(slug)?.name ?? { byLanguage: { en: slug } },
  }));
}
