import {
  type AttributeFilter as RequestedFilter,
  type SearchRequest,
  SearchRequest_Sort,
} from "@souk/contracts/search/v1/search_service";
import { pageSizeOf } from "@souk/service/cursor";
import type { Language } from "../domain/local-text.ts";
import type { AttributeFilter, SearchQuery, Sort } from "../domain/search-query.ts";

export function toSearchQuery(request: SearchRequest): SearchQuery {
  const { priceFromMinor, priceUntilMinor, sellerIds, inStockOnly, pageToken } = request;
  return {
    text: storable(request.text),
    isExact: request.exactText,
    categorySlug: storable(request.categorySlug),
    priceFromMinor,
    priceUntilMinor,
    sellerIds,
    inStockOnly,
    filters: toFilters(request),
    sort: toSort(request),
    pageSize: pageSizeOf(request.pageSize),
    after: pageToken,
    withFacets: !request.withoutFacets,
  };
}

/** Nothing has a NUL in it: PostgreSQL cannot even be asked. */
export const storable = (text: string) => text.replaceAll("\0", " ");

/** The contract lets no other through. */
export function toLanguage(language: string): Language {
  return language === "ru" ? "ru" : "en";
}

/** An attribute that is named twice takes the values of both, and the last range; without either it narrows nothing. */
function toFilters({ filters }: SearchRequest): AttributeFilter[] {
  const byCode = Map.groupBy(filters, ({ attributeCode }) => attributeCode);
  return [...byCode].flatMap(([attributeCode, named]) => {
    const values = [...new Set(named.flatMap((each) => each.values))];
    const range = named.flatMap(rangeOf).at(-1);
    if (values.length === 0 && !range) return [];
    return [{ attributeCode: storable(attributeCode), values, ...(range && { range }) }];
  });
}

function rangeOf({ numberFrom: from, numberUntil: until }: RequestedFilter) {
  if (from === undefined && until === undefined) return [];
  return [{ ...(from !== undefined && { from }), ...(until !== undefined && { until }) }];
}

function toSort({ sort, text }: SearchRequest): Sort {
  switch (sort) {
    case SearchRequest_Sort.NEWEST:
      return "newest";
    case SearchRequest_Sort.PRICE_ASCENDING:
      return "cheapest";
    case SearchRequest_Sort.PRICE_DESCENDING:
      return "dearest";
    default:
      return text.trim() === "" ? "newest" : "relevance";
  }
}
