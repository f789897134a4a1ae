/** Keeps a number on one line with its thousands and its unit, and a short last word with the one before: "40 cm". */
export function keepTogether(title: string): string {
  return title
    .replace(/(\d) (?=\d{3}(?!\d))/gu, "$1\u00a0")
    .replace(/(\d) (?=(?:\p{L}{1,3}(?:·\p{L})?|%)(?:[\s,.)]|$))/gu, "$1\u00a0")
    .replace(/ (\S{1,2})$/u, "\u00a0$1");
}
