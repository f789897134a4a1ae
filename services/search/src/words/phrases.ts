import { fold, tokensOf } from "./tokens.ts";

const mostWords = 3;

/**
 * What titles say from a word on that begins like this: "trail", "trail running", "trail running shoe". Those of many
 * titles first, then the shorter ones; never more than three words.
 */
export function phrasesFrom(titles: readonly string[], beginning: string): string[] {
  const counts = new Map<string, number>();
  for (const title of titles) {
    for (const phrase of new Set(phrasesOf(title, beginning))) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || a.length - b.length || (a < b ? -1 : 1))
    .map(([phrase]) => phrase);
}

function phrasesOf(title: string, beginning: string): string[] {
  const words = tokensOf(title).map(({ written }) => written.toLowerCase());
  return words.flatMap((word, at) => {
    if (!fold(word).startsWith(beginning)) return [];
    const tail = words.slice(at, at + mostWords);
    return tail
      .map((_, length) => tail.slice(0, length + 1))
      .filter(endsWell)
      .map((phrase) => phrase.join(" "));
  });
}

/** "lamp with" is no phrase: it ends in a word that leads on. */
const endsWell = (words: readonly string[]) => words.length === 1 || !leadingOn.has(words.at(-1) ?? "");

const leadingOn = new Set(
  (
    "a an and at by for from in into of on or over the to under with without " +
    "без в для до за и из или к на о об от по под при с со у"
  ).split(" "),
);
