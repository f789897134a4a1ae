import type { Conn } from "@souk/database/database";
import { sql } from "drizzle-orm";
import type { Reading } from "../../domain/search-query.ts";
import { onOtherLayout } from "../../words/keyboard-layout.ts";
import { type Token, tokensOf } from "../../words/tokens.ts";
import { arrayOf } from "./arrays.ts";
import { correctWords, proposeWords } from "./correct-words.ts";
import { type Lexicon, type Terms, termId } from "./lexicon.ts";

/** A term to look for and how much it tells: the rarer the more. */
export interface WeightedTerm {
  readonly term: bigint;
  readonly rarity: number;
}

/** What is searched for. No terms: the text has no word in it that any document has, and nothing matches. */
export interface TextQuery {
  readonly terms: readonly WeightedTerm[];
  readonly reading: Reading;
}

interface Sources {
  readonly conn: Conn;
  readonly lexicon: Lexicon;
  readonly countDocuments: () => Promise<number>;
}

/** What a word of the text may be found by: the first whose terms are all there. */
interface Unit {
  readonly token: Token;
  readonly forms: readonly (readonly bigint[])[];
}

const mostWords = 12;

/** Reads a text anew, with how rare its words are now. */
export async function readText(sources: Sources, text: string, isExact: boolean): Promise<TextQuery> {
  const read = await unitsOf(sources, text);
  const frequencies = await frequenciesOf(sources.conn, read);
  const unknown = read.filter((unit) => !presentForm(unit, frequencies)).map(({ token }) => token);
  const corrected = unknown.length > 0 && !isExact ? await readCorrected(sources, text, unknown) : undefined;
  if (corrected) return corrected;
  const documents = await sources.countDocuments();
  const known = new Set(read.flatMap((unit) => presentForm(unit, frequencies) ?? []));
  const rare = isExact ? [] : read.filter((unit) => isRare(unit, frequencies)).map(({ token }) => token);
  return {
    terms: [...known].map((term) => ({ term, rarity: rarityOf(frequencies.get(term) ?? 0, documents) })),
    reading: {
      correctedText: "",
      suggestedText: rare.length > 0 ? await proposeWords(sources, text, rare) : "",
      unknownWords: unknown.map(({ written }) => written),
    },
  };
}

/** All of it as typed on the other keyboard layout, else each unknown word as the one that is meant. */
async function readCorrected(
  sources: Sources,
  text: string,
  unknown: readonly Token[],
): Promise<TextQuery | undefined> {
  const retyped = onOtherLayout(text);
  const query = await readText(sources, retyped, true);
  const isMeant = query.terms.length > 0 && query.reading.unknownWords.length === 0;
  if (isMeant) return { ...query, reading: { ...query.reading, correctedText: retyped } };
  const corrected = await correctWords(sources, text, unknown);
  if (corrected === "") return undefined;
  const { terms, reading } = await readText(sources, corrected, true);
  return { terms, reading: { ...reading, correctedText: corrected } };
}

/** Reads the text of a further page as the first one did; undefined when the words are not the same any more. */
export async function readTextAgain(
  sources: Sources,
  text: string,
  rarities: readonly number[],
): Promise<TextQuery | undefined> {
  const read = await unitsOf(sources, text);
  const frequencies = await frequenciesOf(sources.conn, read);
  const known = [...new Set(read.flatMap((unit) => presentForm(unit, frequencies) ?? []))];
  if (known.length !== rarities.length) return undefined;
  const unknown = read.filter((unit) => !presentForm(unit, frequencies)).map(({ token }) => token.written);
  return {
    terms: known.map((term, at) => ({ term, rarity: rarities[at] ?? 0 })),
    reading: { correctedText: "", suggestedText: "", unknownWords: unknown },
  };
}

/** Words that say nothing are left out, unless there are no others. */
async function unitsOf({ conn, lexicon }: Sources, text: string): Promise<Unit[]> {
  const tokens = tokensOf(text).slice(0, mostWords);
  const terms = await lexicon.termsOf(
    conn,
    tokens.flatMap(({ parts, joined }) => [...parts, ...(joined === "" ? [] : [joined])]),
  );
  const units = tokens.flatMap((token) => {
    const forms = formsOf(token, terms);
    return forms.length > 0 ? [{ token, forms }] : [];
  });
  if (units.length > 0) return units;
  return tokens.map((token) => ({ token, forms: [token.parts.map(termId)] }));
}

function formsOf({ parts, joined }: Token, terms: Terms): bigint[][] {
  const ofParts = parts.flatMap((part) => terms.get(part) ?? []);
  const ofJoined = terms.get(joined);
  return [ofJoined === undefined ? [] : [ofJoined], ofParts].filter((form) => form.length > 0);
}

function presentForm({ forms }: Unit, frequencies: ReadonlyMap<bigint, number>): readonly bigint[] | undefined {
  return forms.find((form) => form.every((term) => frequencies.has(term)));
}

async function frequenciesOf(conn: Conn, units: readonly Unit[]): Promise<Map<bigint, number>> {
  const terms = [...new Set(units.flatMap(({ forms }) => forms.flat()))];
  if (terms.length === 0) return new Map();
  const rows = await conn.execute<{ term: bigint; count: number }>(
    sql`select term, count(*)::int as count from postings where term = any(${arrayOf(terms, "bigint")}) group by term`,
  );
  return new Map(rows.map(({ term, count }) => [term, count]));
}

const rareFrequency = 2;

function isRare(unit: Unit, frequencies: ReadonlyMap<bigint, number>): boolean {
  return presentForm(unit, frequencies)?.every((term) => (frequencies.get(term) ?? 0) <= rareFrequency) ?? false;
}

const rarityScale = 1000;

/** Inverse document frequency as BM25 has it, as a whole number. */
function rarityOf(frequency: number, documents: number): number {
  const others = Math.max(0, documents - frequency);
  return Math.max(1, Math.round(rarityScale * Math.log(1 + (others + 0.5) / (frequency + 0.5))));
}
