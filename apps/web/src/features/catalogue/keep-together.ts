/** Keeps on one line a number with its thousands and its unit, a short last word with the one before, and "USB-C". */
export function keepTogether(title: string): string {
  return title
    .replace(/(\d) (?=\d{3}(?!\d))/gu, "$1\u00a0")
    .replace(/(\d) (?=(?:\p{L}{1,3}(?:·\p{L})?|%)(?:[\s,.)]|$))/gu, "$1\u00a0")
    .replace(/-(?=[\p{L}\d]{1,2}(?![\p{L}\d]))/gu, "-\u2060")
    .replace(/ (\S{1,2})$/u, "\u00a0$1");
}
