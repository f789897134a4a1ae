/** Keeps a number on one line with its unit, and a short last word with the one before: "40 cm", "0.5 l". */
export function keepTogether(title: string): string {
  return title.replace(/(\d) (?=(?:\p{L}{1,3}|%)(?:[\s,.)]|$))/gu, "$1\u00a0").replace(/ (\S{1,2})$/u, "\u00a0$1");
}
