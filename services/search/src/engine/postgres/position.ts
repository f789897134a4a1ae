import { DomainError } from "@souk/errors/domain-error";
import { isId } from "@souk/ids/id";
import { decodeCursor, encodeCursor } from "@souk/service/cursor";
import type { Sort } from "../../domain/search-query.ts";

/** Whether documents with only some of the words count as well. */
export type Mode = "all" | "any";

/**
 * Where a page ends: the next one begins after it, with the same idea of what matches and how much each word weighs,
 * whatever has happened to the documents.
 */
export interface Position {
  readonly mode: Mode;
  /** 1 for documents with all words, else 0. */
  readonly tier: number;
  /** As PostgreSQL writes it. */
  readonly value: string;
  readonly productId: string;
  /** Of the words, in their order. */
  readonly rarities: readonly number[];
  /** What is searched for in place of the text; empty: the text itself. */
  readonly correctedText: string;
}

const valueShape: Record<Sort, RegExp> = {
  relevance: /^\d{1,18}$/,
  newest: /^\d{4,5}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,3})?[+-]\d\d(:\d\d)?$/,
  cheapest: /^\d{1,18}$/,
  dearest: /^\d{1,18}$/,
};
const raritiesShape = /^(\d{1,6}(,\d{1,6})*)?$/;

export function encodePosition(sort: Sort, position: Position): string {
  const { mode, tier, value, productId, rarities, correctedText } = position;
  return encodeCursor([sort, mode, tier, value, productId, rarities.join(","), correctedText]);
}

/** @throws DomainError invalid PAGE_TOKEN_INVALID for one of another sort */
export function decodePosition(token: string, sort: Sort): Position | undefined {
  const values = decodeCursor(token, ["string", "string", "number", "string", "string", "string", "string"]);
  if (!values) return undefined;
  const [tokenSort, mode, tier, value, productId, rarities, correctedText] = values;
  const isPlace = (tier === 0 || tier === 1) && valueShape[sort].test(value) && isId(productId);
  if (tokenSort === sort && (mode === "all" || mode === "any") && isPlace && raritiesShape.test(rarities)) {
    const numbers = rarities === "" ? [] : rarities.split(",").map(Number);
    return { mode, tier, value, productId, rarities: numbers, correctedText };
  }
  throw new DomainError("invalid", "PAGE_TOKEN_INVALID", "The page token is not one of this list; begin without one.");
}
