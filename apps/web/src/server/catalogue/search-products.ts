import "server-only";
import { type MoneyView, moneyView, pickText } from "@souk/bff/views";
import type { Facet, SearchResponse } from "@souk/contracts/search/v1/search_service";
import { pathTo } from "@/features/catalogue/category-tree";
import type { Locale } from "@/i18n/locales";
import { env } from "../../env.ts";
import type { Clients } from "../clients.ts";
import { readCategoriesIfThere } from "../pages/categories.ts";
import { type ProductCardView, productCardView } from "./product-card-view.ts";
import type { SearchInput } from "./search-input.ts";
import { searchRequest } from "./search-request.ts";
import { type SellerName, sellerNames } from "./seller-names.ts";

export interface FacetView {
  readonly code: string;
  readonly name: string;
  readonly values: {
    readonly value: string;
    readonly name: string;
    readonly count: number;
    readonly isSelected: boolean;
    readonly swatch: string;
  }[];
}

export interface NamedSlug {
  readonly slug: string;
  readonly name: string;
}

/** What stands beside the results; the same for all pages of a search. */
export interface SearchSummary {
  /** Exact up to a thousand. */
  readonly matchCount: number;
  readonly hasMoreMatches: boolean;
  readonly facets: FacetView[];
  /** Directly below the category searched in. */
  readonly categories: (NamedSlug & { readonly count: number })[];
  /** From the top down to the category searched in. */
  readonly trail: NamedSlug[];
  /** Of everything that matches; null when there is only one price, or none. */
  readonly prices: { readonly lowest: MoneyView; readonly highest: MoneyView } | null;
  readonly sellers: SellerName[];
}

export interface SearchPage {
  readonly cards: ProductCardView[];
  readonly next: string | null;
  /** Null on further pages. */
  readonly summary: SearchSummary | null;
}

export async function searchProducts(
  clients: Clients,
  locale: Locale,
  input: SearchInput,
  signal?: AbortSignal,
): Promise<SearchPage> {
  const currencyCode = env().SHOP_CURRENCY;
  const found = await clients.search.search(searchRequest(input, locale, currencyCode), signal ? { signal } : {});
  const ids = [...found.cards.map((card) => card.sellerId), ...input.seller];
  // Names of sellers are welcome but not what was searched for.
  const sellers = await sellerNames(clients, ids, signal).catch(() => new Map<string, SellerName>());
  return {
    cards: found.cards.map((card) => productCardView(card, sellers, locale)),
    next: found.nextPageToken || null,
    summary: input.cursor ? null : await summaryOf(found, { input, locale, currencyCode, sellers }),
  };
}

interface Asked {
  readonly input: SearchInput;
  readonly locale: Locale;
  readonly currencyCode: string;
  readonly sellers: ReadonlyMap<string, SellerName>;
}

async function summaryOf(
  found: SearchResponse,
  { input, locale, currencyCode, sellers }: Asked,
): Promise<SearchSummary> {
  const tree = input.category ? await readCategoriesIfThere(locale) : [];
  const category = tree.find(({ slug }) => slug === input.category);
  return {
    matchCount: found.matchCount,
    hasMoreMatches: found.hasMoreMatches,
    facets: found.facets.map((facet) => facetView(facet, locale)),
    categories: found.categories.map(({ slug, name, count }) => ({ slug, name: pickText(name, locale), count })),
    trail: category ? pathTo(tree, category.id).map(({ slug, name }) => ({ slug, name })) : [],
    prices: priceRange(found, currencyCode, locale),
    sellers: input.seller.flatMap((id) => sellers.get(id) ?? []),
  };
}

function facetView(facet: Facet, locale: Locale): FacetView {
  return {
    code: facet.attributeCode,
    name: pickText(facet.name, locale),
    values: facet.values.map(({ value, name, count, isSelected, swatch }) => ({
      value,
      name: pickText(name, locale) || value,
      count,
      isSelected,
      swatch,
    })),
  };
}

function priceRange(found: SearchResponse, currencyCode: string, locale: Locale): SearchSummary["prices"] {
  const { priceMinimumMinor: lowestMinor, priceMaximumMinor: highestMinor } = found;
  if (highestMinor <= lowestMinor) return null;
  const lowest = moneyView({ currencyCode, minorUnits: lowestMinor }, locale);
  const highest = moneyView({ currencyCode, minorUnits: highestMinor }, locale);
  return lowest && highest ? { lowest, highest } : null;
}
