import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsBoolean,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";

export const sorts = ["best", "newest", "price", "-price"] as const;

/** The search page's address: one schema for the server, the islands and the plain form. */
export const searchFilters = {
  q: parseAsString.withDefault(""),
  category: parseAsString.withDefault(""),
  /** "colour:lilac" */
  f: parseAsNativeArrayOf(parseAsString),
  /** "weight:10..20" */
  r: parseAsNativeArrayOf(parseAsString),
  /** The text is searched for as it is typed. */
  exact: parseAsBoolean.withDefault(false),
  /** Prices as people write them. */
  from: parseAsString.withDefault(""),
  until: parseAsString.withDefault(""),
  seller: parseAsNativeArrayOf(parseAsString),
  stock: parseAsBoolean.withDefault(false),
  sort: parseAsStringLiteral(sorts).withDefault("best"),
  /** Where the list begins, in a browser without JavaScript. */
  after: parseAsString.withDefault(""),
};

export type SearchFilters = inferParserType<typeof searchFilters>;

export const loadSearchFilters = createLoader(searchFilters);

const serialize = createSerializer(searchFilters);

/** The address of a search, without the language. */
export function searchHref(filters: Partial<SearchFilters>): string {
  return serialize("/search", filters);
}

/** How many filters narrow the search, text and category aside. */
export function filterCount({ f, r, from, until, seller, stock }: SearchFilters): number {
  return f.length + r.length + seller.length + (stock ? 1 : 0) + (from || until ? 1 : 0);
}

export const noFilters = {
  f: [],
  r: [],
  from: "",
  until: "",
  seller: [],
  stock: false,
  after: "",
} satisfies Partial<SearchFilters>;
