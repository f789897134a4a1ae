import { DomainError } from "@souk/errors/domain-error";
import { isId } from "@souk/ids/id";
import { decodeCursor, encodeCursor } from "@souk/service/cursor";
import type { Sort } from "../../domain/search-query.ts";
import type { Match } from "./match.ts";

/** Where a page ends: the next one begins after it, with the same idea of what matches. */
export interface Position {
  readonly mode: Match["mode"];
  readonly tier: number;
  /** As PostgreSQL writes it. */
  readonly value: string;
  readonly productId: string;
}

const decimal = /^\d{1,19}(\.\d{1,60})?(e[+-]\d{1,2})?$/;
const valueShape: Record<Sort, RegExp> = {
  relevance: decimal,
  newest: /^\d{4,5}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,3})?[+-]\d\d(:\d\d)?$/,
  cheapest: /^\d{1,18}$/,
  dearest: /^\d{1,18}$/,
};

export function encodePosition(sort: Sort, { mode, tier, value, productId }: Position): string {
  return encodeCursor([sort, mode, tier, value, productId]);
}

/** @throws DomainError invalid PAGE_TOKEN_INVALID for one of another sort */
export function decodePosition(token: string, sort: Sort): Position | undefined {
  const values = decodeCursor(token, ["string", "string", "number", "string", "string"]);
  if (!values) return undefined;
  const [tokenSort, mode, tier, value, productId] = values;
  const isTier = tier === 0 || tier === 1;
  if (tokenSort === sort && isMode(mode) && isTier && valueShape[sort].test(value) && isId(productId)) {
    return { mode, tier, value, productId };
  }
  throw new DomainError("invalid", "PAGE_TOKEN_INVALID", "The page token is not one of this list; begin without one.");
}

function isMode(mode: string): mode is Match["mode"] {
  return mode === "none" || mode === "all" || mode === "any";
}
