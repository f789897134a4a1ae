import "server-only";
import { type MoneyView, moneyView, pickText } from "@souk/bff/views";
import {
  type Facet,
  SearchResponse_Means as Means,
  type NumberRange,
  type Recovery,
  Recovery_Relaxation as Relaxation,
  type SearchResponse,
} from "@souk/contracts/search/v1/search_service";
import { pathTo } from "@/features/catalogue/category-tree";
import type { Locale } from "@/i18n/locales";
import { env } from "../../env.ts";
import type { Clients } from "../clients.ts";
import { recentCardRatings } from "./card-ratings.ts";
import { categoryTree } from "./category-tree.ts";
import { type CardFacts, type ProductCardView, productCardView } from "./product-card-view.ts";
import type { Reading } from "./reading.ts";
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
  /** Of numbers that have one: "cm". It is in no name of a value. */
  readonly unit: string;
  /** Of numbers: what the matches span, and what is asked for of it. */
  readonly range: {
    readonly minimum: number;
    readonly maximum: number;
    readonly from: number | null;
    readonly until: number | null;
  } | null;
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
  readonly found: SearchFound;
  /** When nothing was found: what would be if less were asked for. */
  readonly recovery: SearchRecovery | null;
}

/** How the cards came to be found. */
interface SearchFound {
  /** Every card has all words; or the first `allWordsCount` do and the others some; or there are none. */
  readonly means: "all-words" | "some-words" | "nothing";
  readonly allWordsCount: number;
  /** "Showing results for …, search instead for …": set `exact` for the latter. */
  readonly correctedText: string | null;
  /** "Did you mean …?" */
  readonly suggestedText: string | null;
  /** Words of the text that no product has. */
  readonly unknownWords: string[];
}

export interface SearchRecovery {
  /** What was let go of. "text": nothing has any of the words, so this is what is new. */
  readonly relaxed: ("filters" | "category" | "text")[];
  readonly cards: ProductCardView[];
  readonly matchCount: number;
  readonly hasMoreMatches: boolean;
  /** Top-level categories where the matches are. */
  readonly categories: (NamedSlug & { readonly count: number })[];
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
  reading: Reading = {},
): Promise<SearchPage> {
  const { signal, onLeftOut } = reading;
  const currencyCode = env().SHOP_CURRENCY;
  const found = await clients.search.search(searchRequest(input, locale, currencyCode), signal ? { signal } : {});
  const cards = [...found.cards, ...(found.recovery?.cards ?? [])];
  const ids = [...cards.map((card) => card.sellerId), ...input.seller];
  // Names of sellers are welcome but not what was searched for.
  const [sellers, ratings] = await Promise.all([
    sellerNames(clients, ids, signal).catch(() => {
      onLeftOut?.();
      return new Map<string, SellerName>();
    }),
    recentCardRatings(
      clients,
      cards.map((card) => card.id),
      reading,
    ),
  ]);
  const facts = { sellers, ratings };
  return {
    cards: found.cards.map((card) => productCardView(card, facts, locale)),
    next: found.nextPageToken || null,
    summary: input.cursor ? null : await summaryOf(found, { clients, input, locale, currencyCode, facts, reading }),
  };
}

interface Asked {
  readonly clients: Clients;
  readonly input: SearchInput;
  readonly locale: Locale;
  readonly currencyCode: string;
  readonly facts: CardFacts;
  readonly reading: Reading;
}

async function summaryOf(
  found: SearchResponse,
  { clients, input, locale, currencyCode, facts, reading }: Asked,
): Promise<SearchSummary> {
  const tree = input.category ? await categoryTree(clients, locale, reading) : [];
  const category = tree.find(({ slug }) => slug === input.category);
  return {
    matchCount: found.matchCount,
    hasMoreMatches: found.hasMoreMatches,
    facets: found.facets.map((facet) => facetView(facet, locale)),
    categories: categoryCounts(found, locale),
    trail: category ? pathTo(tree, category.id).map(({ slug, name }) => ({ slug, name })) : [],
    prices: priceRange(found, currencyCode, locale),
    sellers: input.seller.flatMap((id) => facts.sellers.get(id) ?? []),
    found: foundView(found),
    recovery: found.recovery ? recoveryView(found.recovery, facts, locale) : null,
  };
}

const meansNames: Record<Means, SearchFound["means"]> = {
  [Means.UNSPECIFIED]: "all-words",
  [Means.ALL_WORDS]: "all-words",
  [Means.SOME_WORDS]: "some-words",
  [Means.NOTHING]: "nothing",
};

function foundView({ means, allWordsCount, correctedText, suggestedText, unknownWords }: SearchResponse): SearchFound {
  return {
    means: meansNames[means],
    allWordsCount,
    correctedText: correctedText || null,
    suggestedText: suggestedText || null,
    unknownWords,
  };
}

function recoveryView(recovery: Recovery, facts: CardFacts, locale: Locale): SearchRecovery {
  const { relaxations, matchCount, hasMoreMatches } = recovery;
  return {
    relaxed: relaxations.flatMap((relaxation) => relaxedNames[relaxation] ?? []),
    cards: recovery.cards.map((card) => productCardView(card, facts, locale)),
    matchCount,
    hasMoreMatches,
    categories: categoryCounts(recovery, locale),
  };
}

const relaxedNames: Record<Relaxation, SearchRecovery["relaxed"][number] | undefined> = {
  [Relaxation.UNSPECIFIED]: undefined,
  [Relaxation.FILTERS]: "filters",
  [Relaxation.CATEGORY]: "category",
  [Relaxation.TEXT]: "text",
};

function categoryCounts({ categories }: Pick<SearchResponse, "categories">, locale: Locale) {
  return categories.map(({ slug, name, count }) => ({ slug, name: pickText(name, locale), count }));
}

function facetView(facet: Facet, locale: Locale): FacetView {
  return {
    code: facet.attributeCode,
    name: pickText(facet.name, locale),
    values: facet.values.map(({ value, name, count, isSelected, swatch }) => ({
      value,
      // Numbers go without the unit: it stands beside them in the words of the page.
      name: facet.range && value !== "" ? numberText(Number(value), locale) : pickText(name, locale) || value,
      count,
      isSelected,
      swatch,
    })),
    unit: facet.unit,
    range: facet.range ? rangeView(facet.range) : null,
  };
}

const numberText = (number: number, locale: Locale) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(number);

function rangeView({ minimum, maximum, selectedFrom, selectedUntil }: NumberRange): FacetView["range"] {
  return { minimum, maximum, from: selectedFrom ?? null, until: selectedUntil ?? null };
}

function priceRange(found: SearchResponse, currencyCode: string, locale: Locale): SearchSummary["prices"] {
  const { priceMinimumMinor: lowestMinor, priceMaximumMinor: highestMinor } = found;
  if (highestMinor <= lowestMinor) return null;
  const lowest = moneyView({ currencyCode, minorUnits: lowestMinor }, locale);
  const highest = moneyView({ currencyCode, minorUnits: highestMinor }, locale);
  return lowest && highest ? { lowest, highest } : null;
}
