import { createHash } from "node:crypto";
import { BoundedMap } from "@souk/access/bounded-map";
import type { Conn } from "@souk/database/database";
import { sql } from "drizzle-orm";
import { textArray } from "./arrays.ts";

const mostWords = 100_000;

/** Word → term: what it has in common with its other forms. Undefined for words that say nothing. */
export type Terms = ReadonlyMap<string, bigint | undefined>;

/** Knows the terms of words; those not met before are asked of PostgreSQL's stemmers, all at once. */
export interface Lexicon {
  termsOf(conn: Conn, words: Iterable<string>): Promise<Terms>;
}

export function createLexicon(): Lexicon {
  const known = new BoundedMap<string, { term: bigint | undefined }>(mostWords);
  return {
    async termsOf(conn, words) {
      const terms = new Map<string, bigint | undefined>();
      const missing = new Set<string>();
      for (const word of words) {
        const entry = known.get(word);
        if (entry) terms.set(word, entry.term);
        else missing.add(word);
      }
      for (const [word, stem] of await stemsOf(conn, [...missing])) {
        const term = stem === "" ? undefined : termId(stem);
        known.set(word, { term });
        terms.set(word, term);
      }
      return terms;
    },
  };
}

/** The number of a term: 64 bits of a hash, so that nothing has to be looked up for it. */
export function termId(stem: string): bigint {
  return createHash("sha256").update(stem).digest().readBigInt64BE();
}

/** The script says which language bends a word; what has digits in it is not bent. */
async function stemsOf(conn: Conn, words: readonly string[]): Promise<[word: string, stem: string][]> {
  const stems = words.filter((word) => /\d/.test(word)).map((word): [string, string] => [word, word]);
  const bent = words.filter((word) => !/\d/.test(word));
  if (bent.length === 0) return stems;
  const rows = await conn.execute<{ word: string; stem: string | null }>(sql`
    select word, (case when word ~ '[а-я]' then ts_lexize('russian_stem', word) else ts_lexize('english_stem', word) end)[1] as stem
    from unnest(${textArray(bent)}) as w(word)`);
  return [...stems, ...rows.map(({ word, stem }): [string, string] => [word, stem ?? ""])];
}
