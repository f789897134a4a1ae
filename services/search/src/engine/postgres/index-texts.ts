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
  const words = new Set(documents.flatMap(wordsOf));
  const terms = await lexicon.termsOf(tx, words);
  const known = [...terms].flatMap(([word, term]) => (term === undefined ? [] : [[word, term] as const]));
  return {
    words: new Map(known),
    weightsOf(document) {
      const weights = termWeights(document.words, (word) => terms.get(word));
      for (const word of wordsOfNames(document)) {
        if (terms.get(word) === undefined) weights.set(termId(word), weightOfSilentWord);
      }
      return weights;
    },
  };
}

const weightOfSilentWord = 1;

function wordsOf({ words }: SearchDocument): string[] {
  const texts = languages.flatMap((language) => Object.values<string>({ ...words[language] }));
  return formsIn([...new Set(texts)]);
}

function wordsOfNames({ words }: SearchDocument): string[] {
  return formsIn(languages.flatMap((language) => named.map((field) => words[language][field])));
}

function formsIn(texts: readonly string[]): string[] {
  const tokens = texts.flatMap(documentTokens);
  return tokens.flatMap(({ parts, joined }) => (joined === "" ? parts : [...parts, joined]));
}
