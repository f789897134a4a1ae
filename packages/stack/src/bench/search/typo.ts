import { createHash } from "node:crypto";

const shortest = 5;
const wrongLetters = "qwzxv";

/**
 * One slip inside the longest word, always the same for the same text: a letter left out, two swapped, a wrong one or a
 * doubled one. Undefined when no word is long enough.
 */
export function withTypo(text: string): string | undefined {
  const words = text.split(" ");
  const longest = words.reduce((best, word, at) => (word.length > (words[best]?.length ?? 0) ? at : best), 0);
  const word = words[longest] ?? "";
  if (word.length < shortest) return undefined;
  const [kind = 0, place = 0, letter = 0] = createHash("sha256").update(`t${text}`).digest();
  const at = 1 + (place % (word.length - 2));
  const [before, here, next, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
  const slips = [
    before + next + after,
    before + next + here + after,
    before + wrongLetters.charAt(letter % wrongLetters.length) + next + after,
    before + here + here + next + after,
  ];
  return words.toSpliced(longest, 1, slips[kind % slips.length] ?? word).join(" ");
}
