const latin = "abcdefghijklmnopqrstuvwxyz";
const cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

const shortestWord = 3;
/** Thousands of forms are one slip away from a longer one, and nobody means a word by it. */
const longestWord = 32;
const letters = /^\p{L}+$/u;

/** Whether a folded word may be another one with a slip in it. */
export const mayBeSlip = (word: string): boolean =>
  word.length >= shortestWord && word.length <= longestWord && letters.test(word);

/** Everything that is one slip away from a word: a letter less, more, another one, or two swapped. */
export function oneSlipFrom(word: string): string[] {
  const letters = [...word];
  const alphabet = [...(/\p{Script=Cyrillic}/u.test(word) ? cyrillic : latin)];
  const slips = letters.flatMap((letter, at) => {
    const [before, after] = [letters.slice(0, at).join(""), letters.slice(at + 1).join("")];
    const next = letters[at + 1];
    const swapped = next === undefined ? [] : [before + next + letter + letters.slice(at + 2).join("")];
    return [
      before + after,
      ...swapped,
      ...alphabet.flatMap((other) => [before + other + after, before + other + letter + after]),
    ];
  });
  const longer = alphabet.map((other) => word + other);
  return [...new Set([...slips, ...longer])].filter((slip) => slip !== word);
}
