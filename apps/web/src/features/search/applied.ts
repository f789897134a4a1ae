import type { FacetView, SearchSummary } from "@/server/catalogue/search-products";
import { parseRange } from "./number-range.ts";
import type { SearchFilters } from "./search-filters.ts";

export interface AppliedFilter {
  readonly label: string;
  /** What changes when it is taken off. */
  readonly without: Partial<SearchFilters>;
}

export interface FilterWords {
  readonly inStock: string;
  readonly value: (facet: FacetView, value: FacetView["values"][number]) => string;
  readonly price: (range: { from: string; until: string }) => string;
  readonly range: (range: { name: string; from: string; until: string; unit: string }) => string;
}

/** The filters that are on, named as the facets name them, else by their code. */
export function appliedFilters(
  filters: SearchFilters,
  summary: Pick<SearchSummary, "facets" | "sellers"> | null,
  words: FilterWords,
): AppliedFilter[] {
  const { f, r, from, until, seller, stock } = filters;
  const facets = f.map((pair) => ({
    label: nameOf(pair, summary, words),
    without: { f: f.filter((other) => other !== pair) },
  }));
  const ranges = r.map((text) => ({
    label: words.range(rangeOf(text, summary)),
    without: { r: r.filter((other) => other !== text) },
  }));
  const sellers = seller.map((id) => ({
    label: summary?.sellers.find((known) => known.id === id)?.name ?? "…",
    without: { seller: seller.filter((other) => other !== id) },
  }));
  return [
    ...sellers,
    ...facets,
    ...ranges,
    ...(from || until ? [{ label: words.price({ from, until }), without: { from: "", until: "" } }] : []),
    ...(stock ? [{ label: words.inStock, without: { stock: false } }] : []),
  ];
}

function rangeOf(text: string, summary: Pick<SearchSummary, "facets"> | null) {
  const { code, from, until } = parseRange(text);
  const facet = summary?.facets.find((candidate) => candidate.code === code);
  return { name: facet?.name ?? code, from, until, unit: facet?.unit ?? "" };
}

function nameOf(pair: string, summary: Pick<SearchSummary, "facets"> | null, words: FilterWords): string {
  const colon = pair.indexOf(":");
  const facet = summary?.facets.find(({ code }) => code === pair.slice(0, colon));
  const value = facet?.values.find((candidate) => candidate.value === pair.slice(colon + 1));
  return facet && value ? words.value(facet, value) : pair.slice(colon + 1);
}
