import type { Conn } from "@souk/database/database";
import { sql } from "drizzle-orm";
import { editDistance } from "../../words/edit-distance.ts";
import { otherLayout } from "../../words/keyboard-layout.ts";
import { mayBeSlip, oneSlipFrom } from "../../words/slips.ts";
import { fold, type Token } from "../../words/tokens.ts";
import { textArray } from "./arrays.ts";

interface KnownWord extends Record<string, unknown> {
  readonly word: string;
  readonly frequency: number;
}

interface Candidate extends KnownWord {
  readonly slip: string;
}

const shortestRareWord = 5;
const longWord = 8;
/** A word that so few documents have is no more likely than the one that was typed. */
const leastFrequency = 40;
const mostCandidates = 60;

/** The text with its unknown words put right where there is a word that is meant; empty when there is none. */
export async function correctWords({ conn }: { conn: Conn }, text: string, unknown: readonly Token[]): Promise<string> {
  return replace(text, unknown, await meantWords(conn, unknown.map(foldedOf)));
}

/** The text with rare words replaced by far more frequent ones that differ by one slip; empty when there are none. */
export async function proposeWords({ conn }: { conn: Conn }, text: string, rare: readonly Token[]): Promise<string> {
  const words = rare.map(foldedOf).filter((word) => word.length >= shortestRareWord && mayBeSlip(word));
  const proposed = new Map<string, string>();
  const candidates = (await similarWords(conn, words)).filter(
    ({ slip, word, frequency }) => frequency >= leastFrequency && !sameStem(slip, word),
  );
  for (const [slip, near] of Map.groupBy(candidates, (candidate) => candidate.slip)) {
    const nearest = nearestOf(slip, near, 1);
    if (nearest) proposed.set(slip, nearest.word);
  }
  return replace(text, rare, proposed);
}

const foldedOf = ({ written }: Token) => fold(written);

/** "lamp" is not proposed for "lamps". */
const sameStem = (a: string, b: string) => a.slice(0, -1) === b || b.slice(0, -1) === a;

function replace(text: string, words: readonly Token[], by: ReadonlyMap<string, string>): string {
  let replaced = "";
  let end = 0;
  for (const token of words) {
    replaced += text.slice(end, token.at) + (by.get(foldedOf(token)) ?? token.written);
    end = token.at + token.written.length;
  }
  replaced += text.slice(end);
  return replaced === text ? "" : replaced;
}

/** A word on the other keyboard layout first, then the nearest one; of equally near ones the most frequent. */
async function meantWords(conn: Conn, slips: readonly string[]): Promise<Map<string, string>> {
  const meant = await retyped(conn, slips);
  const letters = slips.filter((slip) => !meant.has(slip) && mayBeSlip(slip));
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
    select word, frequency from vocabulary
    where frequency > 0 and word = any(${textArray(typed.map(([, other]) => other))})`);
  const known = new Set(rows.map(({ word }) => word));
  return new Map(typed.filter(([, other]) => known.has(other)));
}

/** All words one slip away; of long words, in which two are likely, also those with many letters in common. */
async function similarWords(conn: Conn, slips: readonly string[]): Promise<readonly Candidate[]> {
  if (slips.length === 0) return [];
  const meant = slips.flatMap((slip) => oneSlipFrom(slip).map((word) => ({ slip, word })));
  const long = slips.filter((slip) => mostSlips(slip) > 1);
  return conn.execute<Candidate>(sql`
    select slip, word, frequency from jsonb_to_recordset(${JSON.stringify(meant)}::jsonb)
      as m(slip text, word text) join vocabulary as v using (word) where v.frequency > 0
    union all
    select slip, near.word, near.frequency
    from unnest(${textArray(long)}) as s(slip), lateral similar_words(slip, ${mostCandidates}::int) as near`);
}

function nearestOf(slip: string, candidates: readonly KnownWord[], most = mostSlips(slip)): KnownWord | undefined {
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

const mostSlips = (word: string) => (word.length < longWord ? 1 : 2);
