import { fromBinary } from "@bufbuild/protobuf";
import { ProductCardSchema } from "@souk/contracts/product/v1/product";
import type { Conn } from "@souk/database/database";
import { type SQL, sql } from "drizzle-orm";
import type { Suggestions } from "../../domain/suggestions.ts";
import { onOtherLayout } from "../../words/keyboard-layout.ts";
import { fold, type Token, tokensOf } from "../../words/tokens.ts";
import { arrayOf } from "./arrays.ts";
import { correctWords } from "./correct-words.ts";
import type { Sources } from "./search.ts";

interface Completion extends Record<string, unknown> {
  readonly word: string;
  readonly term: bigint;
}

interface Row extends Record<string, unknown> {
  readonly card: Uint8Array;
  readonly category_slugs: string[];
}

const mostCompletions = 10;
const mostDocuments = 60;
const mostCandidates = 500;
const afterEverything = "\u{10ffff}";
const endsInWord = /[\p{L}\p{N}]$/u;

/**
 * Documents with all words of a text, of which the last may be only the beginning of one. Words that are not known are
 * read as those that are meant.
 */
export async function suggest(sources: Sources, text: string): Promise<Suggestions> {
  const asTyped = await suggestFor(sources, text);
  if (asTyped.documents.length > 0) return asTyped;
  const retyped = await suggestFor(sources, onOtherLayout(text));
  if (retyped.documents.length > 0) return retyped;
  const corrected = await correctWords(sources, text, await unknownWords(sources, tokensOf(text)));
  return corrected === "" ? asTyped : suggestFor(sources, corrected);
}

async function suggestFor({ conn, lexicon }: Sources, text: string): Promise<Suggestions> {
  const tokens = tokensOf(text);
  const last = tokens.at(-1);
  if (!last) return { before: "", beginning: "", completions: [], documents: [] };
  const isOpen = endsInWord.test(text);
  const beginning = fold(last.written);
  const completions = isOpen ? await completionsOf(conn, beginning) : [];
  const terms = await lexicon.termsOf(conn, [...tokens.flatMap(({ parts }) => parts)]);
  const required = tokens.slice(0, -1).flatMap(({ parts }) => parts.flatMap((part) => terms.get(part) ?? []));
  const own = last.parts.flatMap((part) => terms.get(part) ?? []);
  const rows = await conn.execute<Row>(
    documentsWith([...new Set(required)], [...new Set([...own, ...completions.map(({ term }) => term)])]),
  );
  const documents = rows.map(({ card, category_slugs: categorySlugs }) => ({
    card: fromBinary(ProductCardSchema, card),
    categorySlugs,
  }));
  return {
    before: text.slice(0, last.at).trimStart(),
    beginning,
    completions: completions.map(({ word }) => word),
    documents,
  };
}

function completionsOf(conn: Conn, beginning: string): Promise<readonly Completion[]> {
  return conn.execute<Completion>(sql`
    select word, term from vocabulary
    where word ~>=~ ${beginning} and word ~<~ ${beginning + afterEverything} and frequency > 0
    order by frequency desc, word limit ${mostCompletions}`);
}

/**
 * What can be bought comes first, then what is most about it. After a letter or two nearly everything matches: then only
 * the best are looked at.
 */
function documentsWith(required: readonly bigint[], last: readonly bigint[]): SQL {
  const best = required.length > 0 ? sql`` : sql`order by weight desc limit ${mostCandidates}`;
  return sql`
    with last as (
      select document_id, max(weight) as weight from postings where term = any(${arrayOf(last, "bigint")})
      group by document_id ${best}
    ), found as (
      select document_id, d.category_slugs,
        row_number() over (order by d.in_stock desc, last.weight desc, d.product_id) as place
      from last join documents as d using (document_id)
      where d.generation = (select serving from index_state) and d.is_listed and ${hasAll(required)}
      order by place limit ${mostDocuments}
    )
    select c.card, found.category_slugs from found join document_contents as c using (document_id) order by place`;
}

function hasAll(terms: readonly bigint[]): SQL {
  if (terms.length === 0) return sql`true`;
  return sql`${terms.length}::int = (
    select count(*) from postings as p where p.term = any(${arrayOf(terms, "bigint")}) and p.document_id = d.document_id)`;
}

async function unknownWords({ conn, lexicon }: Sources, tokens: readonly Token[]): Promise<Token[]> {
  const terms = await lexicon.termsOf(
    conn,
    tokens.flatMap(({ parts }) => parts),
  );
  const known = [...new Set([...terms.values()].flatMap((term) => term ?? []))];
  const rows = await conn.execute<{ term: bigint }>(sql`
    select term from unnest(${arrayOf(known, "bigint")}) as t(term)
    where exists (select 1 from postings as p where p.term = t.term)`);
  const there = new Set(rows.map(({ term }) => term));
  const isThere = (part: string) => {
    const term = terms.get(part);
    return term === undefined || there.has(term);
  };
  return tokens.filter(({ parts }) => !parts.every(isThere));
}
