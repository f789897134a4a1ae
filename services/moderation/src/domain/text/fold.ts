/** Letters that look like Latin ones, in lower case. */
const lookalikes = new Map(
  Object.entries({
    ...{
      а: "a",
      в: "b",
      с: "c",
      ԁ: "d",
      е: "e",
      ё: "e",
      н: "h",
      һ: "h",
      і: "i",
      ї: "i",
      ј: "j",
      к: "k",
      ӏ: "l",
      м: "m",
    },
    ...{ о: "o", р: "p", ԛ: "q", ѕ: "s", т: "t", у: "y", ԝ: "w", х: "x" },
    ...{ α: "a", β: "b", ε: "e", η: "n", ι: "i", κ: "k", ν: "v", ο: "o", ρ: "p", τ: "t", υ: "u", χ: "x" },
  }),
);
const digits = new Map(Object.entries({ 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t", $: "s", "@": "a" }));

const isLetter = (char: string | undefined) => char !== undefined && /\p{L}/u.test(char);

/**
 * A text as somebody sees it who does not know which alphabet its letters are of: lower case, without accents, look-alikes as
 * one. As long as the text was, so that a place in the one is the same place in the other.
 */
export function fold(text: string): string {
  let folded = "";
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    const plain = plainOf(char);
    const digit = digits.get(char);
    // A digit is a letter only inside of a word.
    const isInWord =
      digit !== undefined && isLetter(text[at - 1]) && (isLetter(text[at + 1]) || digits.has(text[at + 1] ?? ""));
    folded += isInWord ? digit : (lookalikes.get(plain) ?? plain);
  }
  return folded;
}

function plainOf(char: string): string {
  const lower = char.toLowerCase();
  const [base = char] = lower === "й" ? lower : lower.normalize("NFD");
  return base.length === 1 ? base : char;
}
