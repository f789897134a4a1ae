import type { FacetView, SearchSummary } from "@/server/catalogue/search-products";

export interface SplitFacets {
  /** With a choice among their values: each a group. */
  readonly groups: readonly FacetView[];
  /** With one value that only some of the matches have: all of them in one group. */
  readonly single: readonly FacetView[];
}

/** Facets by how they are shown. One that all matches answer alike narrows nothing and is left out, unless it is chosen. */
export function splitFacets({
  facets,
  matchCount,
  hasMoreMatches,
}: Pick<SearchSummary, "facets" | "matchCount" | "hasMoreMatches">): SplitFacets {
  const narrowing = facets.filter(
    (facet) => isChosen(facet) || hasMoreMatches || facet.values.some(({ count }) => count < matchCount),
  );
  const isSingle = (facet: FacetView) => facet.values.length === 1 && !hasAskedRange(facet);
  return { groups: narrowing.filter((facet) => !isSingle(facet)), single: narrowing.filter(isSingle) };
}

const isChosen = (facet: FacetView) => hasAskedRange(facet) || facet.values.some(({ isSelected }) => isSelected);

const hasAskedRange = ({ range }: FacetView) => range !== null && (range.from !== null || range.until !== null);
