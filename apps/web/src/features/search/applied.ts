import type { SearchSummary } from "@/server/catalogue/search-products";
import type { SearchFilters } from "./search-filters.ts";

export interface AppliedFilter {
  readonly label: string;
  /** What changes when it is taken off. */
  readonly without: Partial<SearchFilters>;
}

export interface FilterWords {
  readonly inStock: string;
  readonly price: (range: { from: string; until: string }) => string;
}

/** The filters that are on, named as the facets name them, else by their code. */
export function appliedFilters(
  filters: SearchFilters,
  summary: Pick<SearchSummary, "facets" | "sellers"> | null,
  words: FilterWords,
): AppliedFilter[] {
  const { f, from, until, seller, stock } = filters;
  const facets = f.map((pair) => ({
    label: nameOf(pair, summary),
    without: { f: f.filter((other) => other !== pair) },
  }));
  const sellers = seller.map((id) => ({
    label: summary?.sellers.find((known) => known.id === id)?.name ?? "…",
    without: { seller: seller.filter((other) => other !== id) },
  }));
  return [
    ...sellers,
    ...facets,
    ...(from || until ? [{ label: words.price({ from, until }), without: { from: "", until: "" } }] : []),
    ...(stock ? [{ label: words.inStock, without: { stock: false } }] : []),
  ];
}

function nameOf(pair: string, summary: Pick<SearchSummary, "facets"> | null): string {
  const colon = pair.indexOf(":");
  const facet = summary?.facets.find(({ code }) => code === pair.slice(0, colon));
  const value = facet?.values.find((candidate) => candidate.value === pair.slice(colon + 1));
  return value ? value.name : pair.slice(colon + 1);
}
