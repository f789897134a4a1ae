import type { MessageInitShape } from "@bufbuild/protobuf";
import { type SearchRequestSchema, SearchRequest_Sort as Sort } from "@souk/contracts/search/v1/search_service";
import { isDomainError } from "@souk/errors/domain-error";
import { parseMoney } from "@souk/money/parse";
import type { Locale } from "@/i18n/locales";
import { cardsPerPage } from "./cards-per-page.ts";
import type { SearchInput } from "./search-input.ts";

const sortOf: Record<SearchInput["sort"], Sort> = {
  best: Sort.UNSPECIFIED,
  newest: Sort.NEWEST,
  price: Sort.PRICE_ASCENDING,
  "-price": Sort.PRICE_DESCENDING,
};

const mostFilters = 20;

export function searchRequest(
  input: SearchInput,
  locale: Locale,
  currencyCode: string,
): MessageInitShape<typeof SearchRequestSchema> {
  const pageToken = input.cursor ?? input.after;
  return {
    text: input.q.trim(),
    language: locale,
    categorySlug: input.category,
    exactText: input.exact ?? false,
    filters: [...attributeFilters(input.f), ...rangeFilters(input.r ?? [])].slice(0, mostFilters),
    priceFromMinor: priceMinor(input.from, currencyCode),
    priceUntilMinor: priceMinor(input.until, currencyCode),
    sellerIds: input.seller,
    inStockOnly: input.stock,
    sort: sortOf[input.sort],
    pageSize: cardsPerPage,
    pageToken,
    withoutFacets: Boolean(input.cursor),
  };
}

/** "colour:lilac", "colour:sky" become one filter; what has no colon, or no value, is no filter. */
export function attributeFilters(pairs: readonly string[]): { attributeCode: string; values: string[] }[] {
  const byCode = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const colon = pair.indexOf(":");
    const value = pair.slice(colon + 1);
    if (colon < 1 || value === "") continue;
    const code = pair.slice(0, colon);
    byCode.set(code, (byCode.get(code) ?? new Set()).add(value));
  }
  return [...byCode]
    .slice(0, mostFilters)
    .map(([attributeCode, values]) => ({ attributeCode, values: [...values].slice(0, 50) }));
}

const range = /^(?<attributeCode>.+):(?<from>-?\d{1,12}(\.\d{1,6})?)?\.\.(?<until>-?\d{1,12}(\.\d{1,6})?)?$/;

/** "weight:10..20" becomes one filter; what cannot be read, and a second range of an attribute, is none. */
export function rangeFilters(ranges: readonly string[]) {
  const byCode = new Map<string, { attributeCode: string; numberFrom?: number; numberUntil?: number }>();
  for (const text of ranges) {
    const { attributeCode = "", from, until } = range.exec(text)?.groups ?? {};
    if (attributeCode === "" || attributeCode.length > 120 || byCode.has(attributeCode)) continue;
    byCode.set(attributeCode, {
      attributeCode,
      ...(from !== undefined && { numberFrom: Number(from) }),
      ...(until !== undefined && { numberUntil: Number(until) }),
    });
  }
  return [...byCode.values()];
}

/** 0, no limit, for an empty or unreadable amount. */
export function priceMinor(text: string, currencyCode: string): bigint {
  try {
    const { minorUnits } = parseMoney(text, currencyCode);
    return minorUnits > 0n ? minorUnits : 0n;
  } catch (error) {
    if (isDomainError(error, "MONEY_UNREADABLE")) return 0n;
    throw error;
  }
}
