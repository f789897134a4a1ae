import type { Tx } from "@souk/database/database";
import { languages } from "../../domain/local-text.ts";
import type { SearchDocument } from "../../domain/search-document.ts";
import { termWeights } from "../../words/term-weights.ts";
import { documentTokens } from "../../words/tokens.ts";
import { type Lexicon, termId } from "./lexicon.ts";

export interface TextIndex {
  weightsOf(document: SearchDocument): Map<bigint, number>;
  /** What was written, for the vocabulary. */
  readonly words: ReadonlyMap<string, bigint>;
}

/** A word of a name is found even when it says nothing elsewhere: "The Who". */
const named = ["title", "brand"] as const;

/** Looks all words of the documents up at once. */
export async function indexTexts(
  { tx, lexicon }: { tx: Tx; lexicon: Lexicon },
  documents: readonly SearchDocument[],
): Promise<TextIndex> {
  const tokensOf = remembering(documentTokens);
  const forms = (texts: readonly string[]) =>
    texts.flatMap(tokensOf).flatMap(({ parts, joined }) => (joined === "" ? parts : [...parts, joined]));
  const texts = new Set(documents.flatMap(textsOf));
  const terms = await lexicon.termsOf(tx, new Set(forms([...texts])));
  return {
    words: new Map([...terms].flatMap(([word, term]) => (term === undefined ? [] : [[word, term] as const]))),
    weightsOf(document) {
      const weights = termWeights(document.words, { tokensOf, termOf: (word) => terms.get(word) });
      for (const word of forms(namesOf(document))) {
        if (terms.get(word) === undefined) weights.set(termId(word), weightOfSilentWord);
      }
      return weights;
    },
  };
}

const weightOfSilentWord = 1;

const textsOf = ({ words }: SearchDocument): string[] =>
  languages.flatMap((language) => Object.values<string>({ ...words[language] }));

const namesOf = ({ words }: SearchDocument): string[] =>
  languages.flatMap((language) => named.map((field) => words[language][field]));

/** Most texts come several times: in both languages, or in many documents. */
function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const value = known.get(text) ?? read(text);
    known.set(text, value);
    return value;
  };
}
