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
    filters: attributeFilters(input.f),
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
    .slice(0, 20)
    .map(([attributeCode, values]) => ({ attributeCode, values: [...values].slice(0, 50) }));
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
