import type { Tx } from "@souk/database/database";
import type { DocumentChange, StockChange } from "../domain/search-document.ts";
import type { CategoryCount, SearchQuery, SearchResult } from "../domain/search-query.ts";
import type { Suggestions } from "../domain/suggestions.ts";

/** Keeps the documents and finds them. `search-engine-contract` is what every adapter must pass. */
export interface SearchEngine {
  /**
   * Puts documents in place and takes away those without one. Whatever the order and however often they come, the
   * highest version stays. `tx` is where the event is being handled: an engine on the same database writes in it.
   */
  index(tx: Tx, changes: readonly DocumentChange[]): Promise<void>;
  /** Which offers can be bought; the highest version of each stays, and version 0 stands back behind any other. */
  stock(tx: Tx, changes: readonly StockChange[]): Promise<void>;
  /** @throws DomainError invalid PAGE_TOKEN_INVALID, deadline_exceeded SEARCH_TOO_SLOW */
  search(query: SearchQuery): Promise<SearchResult>;
  /** For somebody who types; the last word may be unfinished. @throws DomainError deadline_exceeded SEARCH_TOO_SLOW */
  suggest(text: string): Promise<Suggestions>;
  /** Of these categories, in their order, those with documents in them or below. */
  countCategories(slugs: readonly string[]): Promise<CategoryCount[]>;
  status(): Promise<IndexStatus>;
  /** Brings up to date what only orders corrections and suggestions: how frequent each word is. */
  refresh(): Promise<void>;
  /**
   * Replaces all documents by those that `fill` writes, at once when it is done; until then the old ones are found.
   * Only one runs at a time, in whatever process: the others wait for it and do nothing. When `fill` rejects
   * everything stays as it was.
   */
  rebuild(fill: (write: DocumentWriter) => Promise<void>): Promise<void>;
}

export type DocumentWriter = (changes: readonly DocumentChange[]) => Promise<void>;

export interface IndexStatus {
  readonly documentCount: bigint;
  readonly isRebuilding: boolean;
  /** A rebuild was begun and is not running: its process ended. */
  readonly isInterrupted: boolean;
}
