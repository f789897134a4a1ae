import { fold, type Token, tokensOf } from "./tokens.ts";

const mostWords = 3;
const enough = 3;

/**
 * What titles say from a word on that begins like this: "trail", "trail running", "trail running shoe". Those of many
 * titles first, then the shorter ones. What stands in the middle of a title may be bent to fit in there, so it comes
 * last, and only when there is little else. After a word that was typed before, only what follows it in a title is a
 * phrase; elsewhere single words are taken.
 */
export function phrasesFrom(titles: readonly string[], beginning: string, previous = ""): string[] {
  const [leading, others] = [new Map<string, number>(), new Map<string, number>()];
  for (const title of titles) {
    const tokens = tokensOf(title);
    for (const [at, { written }] of tokens.entries()) {
      if (!fold(written).startsWith(beginning)) continue;
      const isLeading = fold(tokens[at - 1]?.written ?? "") === previous;
      const counts = isLeading ? leading : others;
      const phrases = phrasesAt(title, tokens, at).slice(0, isLeading || previous === "" ? mostWords : 1);
      for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  }
  const first = mostFrequent(leading);
  return first.length < enough ? [...new Set([...first, ...mostFrequent(others)])] : first;
}

function phrasesAt(title: string, tokens: readonly Token[], from: number): string[] {
  const phrases: string[] = [];
  let words = "";
  for (const [at, { written }] of tokens.slice(from, from + mostWords).entries()) {
    if (at > 0 && (!follows(title, tokens, from + at) || !onlyLetters.test(written))) break;
    const word = written.toLowerCase();
    words = words === "" ? word : `${words} ${word}`;
    if (at === 0 || !leadingOn.has(word)) phrases.push(words);
  }
  return phrases;
}

/** Nothing but a space is between it and the word before. */
function follows(title: string, tokens: readonly Token[], at: number): boolean {
  const [before, here] = [tokens[at - 1], tokens[at]];
  if (!before || !here) return false;
  return title.slice(before.at + before.written.length, here.at).trim() === "";
}

function mostFrequent(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || a.length - b.length || (a < b ? -1 : 1))
    .map(([phrase]) => phrase);
}

const onlyLetters = /^[\p{L}\p{M}'’-]+$/u;

/** "lamp with" is no phrase: it ends in a word that leads on. */
const leadingOn = new Set(
  (
    "a an and at by for from in into of on or over the to under with without " +
    "без в для до за и из или к на о об от по под при с со у"
  ).split(" "),
);
