import type { Tx } from "@souk/database/database";
import { changeOf } from "../../src/documents/document-of.ts";
import type { DocumentChange } from "../../src/domain/search-document.ts";
import type { SearchQuery } from "../../src/domain/search-query.ts";
import type { SearchEngine } from "../../src/engine/search-engine.ts";
import { attributes, productOf } from "../catalogue.ts";

export interface EngineHarness {
  readonly engine: SearchEngine;
  inTransaction(run: (tx: Tx) => Promise<void>): Promise<void>;
  /** Leaves no document and no stock behind. */
  clear(): Promise<void>;
  /** How many rebuilds wait for another to end. */
  rebuildsWaiting(): Promise<number>;
  close(): Promise<void>;
}

const lookup = new Map(attributes.map((attribute) => [attribute.code, attribute]));
const running = ["clothing", "shoes", "running"];
export const everything: SearchQuery = {
  text: "",
  isExact: false,
  categorySlug: "",
  filters: [],
  priceFromMinor: 0n,
  priceUntilMinor: 0n,
  sellerIds: [],
  inStockOnly: false,
  sort: "newest",
  pageSize: 24,
  after: "",
  withFacets: false,
};

type Traits = Parameters<typeof productOf>[1] & { readonly path?: readonly string[] };

export const documentChange = (name: string, { path = running, ...traits }: Traits = {}): DocumentChange =>
  changeOf({ product: productOf(name, traits), categorySlugs: path, categoryNames: [] }, lookup);

/** What the contract's tests do with an engine. */
export type EngineActions = ReturnType<typeof engineActions>;

export function engineActions(harness: () => EngineHarness) {
  const index = (...changes: DocumentChange[]) => harness().inTransaction((tx) => harness().engine.index(tx, changes));
  const stock = (offerId: string, version: bigint, inStock: boolean) =>
    harness().inTransaction((tx) => harness().engine.stock(tx, [{ offerId, version, inStock }]));
  const search = (query: Partial<SearchQuery>) => harness().engine.search({ ...everything, ...query });
  const found = async (query: Partial<SearchQuery>) =>
    (await search({ sort: query.text ? "relevance" : "newest", ...query })).cards.map(
      ({ title }) => title?.byLanguage.en,
    );
  const facetsOf = async (query: Partial<SearchQuery>) => {
    const { facets } = await search({ ...query, withFacets: true });
    return Object.fromEntries(facets.map((each) => [`${each.attributeCode}=${each.value}`, each.count]));
  };
  return { harness, index, stock, search, found, facetsOf };
}
