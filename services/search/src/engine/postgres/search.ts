import type { Conn } from "@souk/database/database";
import type { Reading, SearchQuery, SearchResult } from "../../domain/search-query.ts";
import { conditionsOf } from "./conditions.ts";
import { find } from "./find.ts";
import type { Lexicon } from "./lexicon.ts";
import { everything, matchOf } from "./match.ts";
import { decodePosition, encodePosition, type Position } from "./position.ts";
import { readText, readTextAgain, type TextQuery } from "./text-query.ts";

export interface Sources {
  readonly conn: Conn;
  readonly lexicon: Lexicon;
  readonly countDocuments: () => Promise<number>;
}

/** Two statements, one for the words and one for everything else; more only when words are new or unknown. */
export async function search(sources: Sources, query: SearchQuery): Promise<SearchResult> {
  const after = decodePosition(query.after, query.sort);
  const conditions = conditionsOf(query);
  if (query.text.trim() === "") {
    const { last, ...found } = await find(sources.conn, { query, conditions, match: everything, mode: "all", after });
    return { ...found, reading: plain, next: last ? encodePosition(query.sort, { ...last, ...noText }) : "" };
  }
  const { terms, reading } = await readFor(sources, query, after);
  const match = matchOf(terms, after?.mode);
  const { last, ...found } = await find(sources.conn, { query, conditions, match, mode: after?.mode, after });
  const rarities = terms.map(({ rarity }) => rarity);
  const { correctedText } = reading;
  return { ...found, reading, next: last ? encodePosition(query.sort, { ...last, rarities, correctedText }) : "" };
}

const plain: Reading = { correctedText: "", suggestedText: "", unknownWords: [] };
const noText = { rarities: [], correctedText: "" };

async function readFor(
  sources: Sources,
  { text, isExact }: SearchQuery,
  after: Position | undefined,
): Promise<TextQuery> {
  if (!after) return readText(sources, text, isExact);
  const again = await readTextAgain(sources, after.correctedText || text, after.rarities);
  if (!again) return readText(sources, after.correctedText || text, true);
  return { ...again, reading: { ...again.reading, correctedText: after.correctedText } };
}
