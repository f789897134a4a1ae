import { type Language, languages } from "../domain/local-text.ts";
import type { DocumentWords } from "../domain/search-document.ts";
import type { Token } from "./tokens.ts";

type Field = keyof DocumentWords;

interface FieldRule {
  readonly weight: number;
  /** A text of so many words counts as it is; longer ones count less. */
  readonly usualLength: number;
  /** How much the length matters, 0 to 1. */
  readonly lengthEffect: number;
  /** Repeating a word more often than this says no more. */
  readonly mostRepeats: number;
}

/**
 * Of BM25F. The usual lengths are fixed rather than measured, so that a document's weights depend on nothing but itself:
 * in whatever order events come, and after a rebuild, they are the same.
 */
const rules: Readonly<Record<Field, FieldRule>> = {
  title: { weight: 3, usualLength: 10, lengthEffect: 0.6, mostRepeats: 100 },
  type: { weight: 3, usualLength: 2, lengthEffect: 0.6, mostRepeats: 100 },
  brand: { weight: 1, usualLength: 1, lengthEffect: 0, mostRepeats: 1 },
  codes: { weight: 1, usualLength: 1, lengthEffect: 0, mostRepeats: 1 },
  description: { weight: 1, usualLength: 15, lengthEffect: 0.6, mostRepeats: 100 },
  labels: { weight: 0.5, usualLength: 30, lengthEffect: 0.6, mostRepeats: 3 },
};
const fields = ["title", "type", "brand", "codes", "description", "labels"] as const satisfies readonly Field[];

const saturation = 0.8;
/** Weights are kept as whole numbers below this, so that sums of them are exact. */
const scale = 10_000;

/** The term that a word counts as; undefined for a word that says nothing, such as "the". */
type TermOf = (word: string) => bigint | undefined;

interface Readers {
  readonly tokensOf: (text: string) => readonly Token[];
  readonly termOf: TermOf;
}

/**
 * How much a document is about each of its terms: the part of BM25F that does not depend on other documents. Of a term
 * that is written in several languages the best one counts.
 */
export function termWeights(words: Readonly<Record<Language, DocumentWords>>, readers: Readers): Map<bigint, number> {
  const weights = new Map<bigint, number>();
  const versions = languages.map((language) => words[language]);
  for (const version of new Map(versions.map((each) => [JSON.stringify(each), each])).values()) {
    for (const [term, frequency] of weightedFrequencies(version, readers)) {
      const weight = Math.round((scale * frequency) / (saturation + frequency));
      weights.set(term, Math.max(weight, weights.get(term) ?? 1));
    }
  }
  return weights;
}

function weightedFrequencies(words: DocumentWords, { tokensOf, termOf }: Readers): Map<bigint, number> {
  const total = new Map<bigint, number>();
  for (const field of fields) {
    const { weight, usualLength, lengthEffect, mostRepeats } = rules[field];
    const { counts, length } = countTerms(tokensOf(words[field]), termOf);
    const normalization = 1 - lengthEffect + (lengthEffect * length) / usualLength;
    for (const [term, count] of counts) {
      total.set(term, (total.get(term) ?? 0) + (weight * Math.min(count, mostRepeats)) / normalization);
    }
  }
  return total;
}

function countTerms(tokens: readonly Token[], termOf: TermOf): { counts: Map<bigint, number>; length: number } {
  const counts = new Map<bigint, number>();
  let length = 0;
  const count = (word: string) => {
    const term = termOf(word);
    if (term !== undefined) counts.set(term, (counts.get(term) ?? 0) + 1);
    return term !== undefined;
  };
  for (const { parts, joined } of tokens) {
    for (const part of parts) if (count(part)) length++;
    if (joined !== "") count(joined);
  }
  return { counts, length };
}
