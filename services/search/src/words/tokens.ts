/** A word of a text, folded, and the other ways in which somebody may write it. */
export interface Token {
  /** What it is made of: "wi-fi" of "wi" and "fi", "128gb" of "128" and "gb", most words of themselves. */
  readonly parts: readonly string[];
  /** Written as one: "wifi", "128gb". Empty when that is the only part. */
  readonly joined: string;
  /** As it stands in the text. */
  readonly written: string;
  /** Where it begins in the text. */
  readonly at: number;
}

const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[.,'’‘`-](?=[\p{L}\p{N}]))*/gu;
const numberPattern = /^\d+(?:[.,]\d+)+$/;
const quantityPattern = /^(?<amount>\d+(?:[.,]\d+)*)(?<unit>\p{L}{1,3})$/u;
const unitPattern = /^\p{L}{1,3}$/u;
const amountPattern = /^\d+(?:\.\d+)?$/;
const longestWord = 60;

/** The words of a text in any language; what tells no words apart (case, accents, ё and е) is gone. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(wordPattern)].map(({ 0: written, index }) => ({ written, at: index, ...formsOf(written) }));
}

/** Words of a document: an amount and its unit are also found when they are written together. */
export function documentTokens(text: string): Token[] {
  const tokens = tokensOf(text);
  return tokens.map((token, at) => {
    const [amount = ""] = token.parts;
    const [unit = ""] = tokens[at + 1]?.parts ?? [];
    const isQuantity = token.parts.length === 1 && amountPattern.test(amount) && unitPattern.test(unit);
    return isQuantity ? { ...token, joined: amount + unit } : token;
  });
}

const onlyLetters = /^\p{L}+$/u;

function formsOf(written: string): Pick<Token, "parts" | "joined"> {
  const word = fold(written).slice(0, longestWord);
  if (onlyLetters.test(word)) return { parts: [word], joined: "" };
  if (numberPattern.test(word)) return { parts: [decimal(word)], joined: "" };
  const { amount, unit } = quantityPattern.exec(word)?.groups ?? {};
  if (amount && unit) return { parts: [decimal(amount), unit], joined: decimal(amount) + unit };
  const pieces = word.split("-").filter(Boolean);
  const parts = pieces.flatMap((piece) => (numberPattern.test(piece) ? decimal(piece) : piece.split(/[.,]/)));
  const isOneWord = pieces.length === parts.length || parts.every((part) => part.length === 1);
  return { parts, joined: parts.length > 1 && isOneWord ? parts.join("") : "" };
}

const decimal = (number: string) => number.replaceAll(",", ".");

const plainWord = /^[a-z0-9]+$/i;

/** Lower case without accents; й and other letters of their own stay. */
export function fold(text: string): string {
  if (plainWord.test(text)) return text.toLowerCase();
  return text
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/['’‘`]s$/, "")
    .replace(/['’‘`]/g, "");
}
