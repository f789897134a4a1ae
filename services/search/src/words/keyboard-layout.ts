const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const cyrillic = "йцукенгшщзхъфывапролджэячсмитьбюё";

const pairs = [...latin].map((key, at) => [key, cyrillic[at] ?? key] as const);
const toCyrillic = new Map(pairs);
const toLatin = new Map(pairs.map(([key, letter]) => [letter, key] as const));

/** The same keys on the other layout: "ghbdtn" is "привет". Undefined when that is no word. */
export function otherLayout(text: string): string | undefined {
  const lower = text.toLowerCase();
  const letters = /\p{Script=Cyrillic}/u.test(lower) ? toLatin : toCyrillic;
  const typed = [...lower].map((letter) => letters.get(letter) ?? letter).join("");
  return /^\p{L}{2,}$/u.test(typed) ? typed : undefined;
}

/** The whole text, as it is where the other layout gives no words. */
export function onOtherLayout(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => otherLayout(word) ?? word)
    .join(" ");
}
