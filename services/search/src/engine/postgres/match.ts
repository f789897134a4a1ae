import { type SQL, sql } from "drizzle-orm";
import { arrayOf } from "./arrays.ts";
import type { Mode } from "./position.ts";
import type { WeightedTerm } from "./text-query.ts";

/** Where documents come from: all there are, or those that a text matches, each with `rank` and `has_all`. */
export interface Match {
  /** For a `with` clause; empty without a text. */
  readonly scored: SQL;
  readonly source: SQL;
  readonly rank: SQL;
  readonly hasAll: SQL;
  /** Documents may have some of the terms and not others. */
  readonly hasSeveral: boolean;
}

export const everything: Match = {
  scored: sql``,
  source: sql`documents as d`,
  rank: sql`0::bigint`,
  hasAll: sql`true`,
  hasSeveral: false,
};

/**
 * Documents with any of the terms, or with all of them. The rank is BM25F: of each term how much the document is about
 * it times how rare it is, in whole numbers, so that the same document always has the same rank.
 */
export function matchOf(terms: readonly WeightedTerm[], mode: Mode | undefined): Match {
  const ids = arrayOf(
    terms.map(({ term }) => term),
    "bigint",
  );
  const rarities = arrayOf(
    terms.map(({ rarity }) => BigInt(rarity)),
    "bigint",
  );
  const matches = sql`from unnest(${ids}, ${rarities}) as t(term, rarity) join postings as p using (term)`;
  const onlyAll = mode === "all" ? sql`having count(*) = ${terms.length}::int` : sql``;
  return {
    scored:
      terms.length === 1
        ? sql`scored as (select document_id, weight * rarity as rank, true as has_all ${matches}),`
        : sql`scored as materialized (
            select document_id, sum(weight * rarity)::bigint as rank, count(*) = ${terms.length}::int as has_all
            ${matches} group by document_id ${onlyAll}),`,
    source: sql`scored join documents as d using (document_id)`,
    rank: sql`rank`,
    hasAll: sql`has_all`,
    hasSeveral: terms.length > 1,
  };
}
