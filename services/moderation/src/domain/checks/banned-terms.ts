import type { Finding } from "../finding.ts";
import type { TextField } from "../proposal.ts";
import { fold } from "../text/fold.ts";

export interface BannedTerm {
  /** Of the texts it is looked for in; empty: of all. */
  readonly language: string;
  /** A word or several; with "*" at its end also what begins with it. */
  readonly term: string;
  readonly weight: number;
}

const isWordChar = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Words that must not be there, whatever alphabet their letters are borrowed from. */
export function findBannedTerms(texts: readonly TextField[], terms: readonly BannedTerm[]): Finding[] {
  const wanted = terms.map(({ term, ...rest }) => {
    const isPrefix = term.endsWith("*");
    return { ...rest, term, isPrefix, folded: fold(isPrefix ? term.slice(0, -1) : term) };
  });
  return texts.flatMap(({ field, language, text }) => {
    const folded = fold(text);
    return wanted.flatMap(({ language: only, folded: term, isPrefix, weight, term: detail }) => {
      if (only !== "" && language !== "" && only !== language) return [];
      const at = placeOf(folded, term, isPrefix);
      if (at === undefined) return [];
      return [{ code: "BANNED_TERM" as const, field, excerpt: text.slice(at.start, at.end), weight, detail }];
    });
  });
}

function placeOf(text: string, term: string, isPrefix: boolean): { start: number; end: number } | undefined {
  if (term === "") return undefined;
  for (let start = text.indexOf(term); start >= 0; start = text.indexOf(term, start + 1)) {
    let end = start + term.length;
    if (isWordChar(text[start - 1])) continue;
    if (!isPrefix && isWordChar(text[end])) continue;
    while (isPrefix && isWordChar(text[end])) end++;
    return { start, end };
  }
  return undefined;
}
