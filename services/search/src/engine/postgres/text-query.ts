import type { Conn } from "@souk/database/database";
import { sql } from "drizzle-orm";
import type { Language } from "../../domain/local-text.ts";
import { textArray } from "./arrays.ts";
import { indexable } from "./write-documents.ts";

/** What is searched for, in PostgreSQL's notation. Empty when the text has no word in it: nothing matches. */
export interface TextQuery {
  /** Every word. */
  readonly all: string;
  /** Any word; the same when there is only one. */
  readonly any: string;
}

const mostWords = 16;

/** Each word matches as the language bends it and as it is written, for brands and codes are kept as written. */
export async function textQueryOf(conn: Conn, text: string, language: Language): Promise<TextQuery | undefined> {
  const words = wordsOf(text);
  if (words.length === 0) return text.trim() === "" ? undefined : { all: "", any: "" };
  const rows = await conn.execute<{ stemmed: string; written: string }>(sql`
    select plainto_tsquery(${`shop_${language}`}::regconfig, word)::text as stemmed,
      plainto_tsquery('shop_simple', word)::text as written
    from unnest(${textArray(words)}) with ordinality as w(word, position) order by position`);
  const heavy = rows.filter(({ stemmed }) => stemmed !== "");
  const terms = heavy.length > 0 ? heavy.map(eitherForm) : rows.flatMap(({ written }) => written || []);
  const distinct = [...new Set(terms)];
  return { all: distinct.join(" & "), any: distinct.join(" | ") };
}

/** Where a correction of typing errors would come in. */
function wordsOf(text: string): string[] {
  return indexable(text).split(/\s+/).filter(Boolean).slice(0, mostWords);
}

function eitherForm({ stemmed, written }: { stemmed: string; written: string }): string {
  return stemmed === written || written === "" ? `(${stemmed})` : `(${stemmed} | ${written})`;
}
