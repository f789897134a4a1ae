import type { Conn } from "@souk/database/database";
import { sql } from "drizzle-orm";
import { editDistance } from "../../words/edit-distance.ts";
import { otherLayout } from "../../words/keyboard-layout.ts";
import { fold, type Token } from "../../words/tokens.ts";
import { textArray } from "./arrays.ts";
import type { Lexicon } from "./lexicon.ts";

interface KnownWord extends Record<string, unknown> {
  readonly word: string;
  readonly frequency: number;
}

interface Candidate extends KnownWord {
  readonly slip: string;
}

const shortestWord = 3;
const mostCandidates = 60;
const correctable = /^\p{L}+$/u;

/** The text with its unknown words put right where there is a word that is meant; empty when there is none. */
export async function correctWords(
  { conn }: { conn: Conn; lexicon: Lexicon },
  text: string,
  unknown: readonly Token[],
): Promise<string> {
  const slips = unknown.map((token) => ({ token, slip: fold(token.written) }));
  const meant = await meantWords(
    conn,
    slips.map(({ slip }) => slip),
  );
  if (meant.size === 0) return "";
  let corrected = "";
  let end = 0;
  for (const { token, slip } of slips) {
    corrected += text.slice(end, token.at) + (meant.get(slip) ?? token.written);
    end = token.at + token.written.length;
  }
  return corrected + text.slice(end);
}

/** A word on the other keyboard layout first, then the nearest one; of equally near ones the most frequent. */
async function meantWords(conn: Conn, slips: readonly string[]): Promise<Map<string, string>> {
  const meant = await retyped(conn, slips);
  const letters = slips.filter((slip) => !meant.has(slip) && slip.length >= shortestWord && correctable.test(slip));
  for (const [slip, candidates] of Map.groupBy(await similarWords(conn, letters), (candidate) => candidate.slip)) {
    const nearest = nearestOf(slip, candidates);
    if (nearest) meant.set(slip, nearest.word);
  }
  return meant;
}

async function retyped(conn: Conn, slips: readonly string[]): Promise<Map<string, string>> {
  const typed = slips.flatMap((slip) => {
    const other = otherLayout(slip);
    return other === undefined ? [] : [[slip, fold(other)] as const];
  });
  if (typed.length === 0) return new Map();
  const rows = await conn.execute<KnownWord>(sql`
    select word, frequency from vocabulary where word = any(${textArray(typed.map(([, other]) => other))})`);
  const known = new Set(rows.map(({ word }) => word));
  return new Map(typed.filter(([, other]) => known.has(other)));
}

async function similarWords(conn: Conn, slips: readonly string[]): Promise<readonly Candidate[]> {
  if (slips.length === 0) return [];
  return conn.execute<Candidate>(sql`
    select slip, near.word, near.frequency
    from unnest(${textArray(slips)}) as s(slip), lateral similar_words(slip, ${mostCandidates}::int) as near`);
}

function nearestOf(slip: string, candidates: readonly KnownWord[]): KnownWord | undefined {
  const most = mostSlips(slip);
  const near = candidates
    .map((candidate) => ({ candidate, cost: costOf(slip, candidate, most) }))
    .filter(({ cost }) => cost < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.cost - b.cost || (a.candidate.word < b.candidate.word ? -1 : 1));
  return near[0]?.candidate;
}

/** A slip is worth a hundredfold frequency; the first letter is seldom wrong. */
function costOf(slip: string, { word, frequency }: KnownWord, most: number): number {
  const slips = editDistance(slip, word, most);
  if (slips > most) return Number.POSITIVE_INFINITY;
  const firstLetter = slip[0] === word[0] ? 0 : 0.5;
  return slips + firstLetter - Math.log10(frequency) / 2;
}

function mostSlips(word: string): number {
  if (word.length < 4) return 1;
  return word.length < 8 ? 1 : 2;
}
