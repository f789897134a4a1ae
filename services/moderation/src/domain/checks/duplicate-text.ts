import type { Finding } from "../finding.ts";
import type { TextField } from "../proposal.ts";
import { similarity, type TextPrint, textPrint } from "../text/min-hash.ts";

/** A text of another seller's product. */
export interface ListedText {
  readonly productId: string;
  readonly signature: readonly number[];
}

const weight = 40;

/** What is long enough to be somebody's own writing, with its print. */
export function printsOf(texts: readonly TextField[]): { field: string; language: string; print: TextPrint }[] {
  return texts.flatMap(({ field, language, text }) => {
    const print = field.startsWith("description.") ? textPrint(text) : undefined;
    return print ? [{ field, language, print }] : [];
  });
}

/** The text of others that is most like this one, when it is too much like it. */
export function findDuplicateText(
  { field, print }: { field: string; print: TextPrint },
  listed: readonly ListedText[],
  { similarityPercent }: { similarityPercent: number },
): Finding[] {
  const compared = listed.map(({ productId, signature }) => ({
    productId,
    like: similarity(print.signature, signature),
  }));
  const [closest] = compared.toSorted((a, b) => b.like - a.like);
  if (!closest || closest.like * 100 < similarityPercent) return [];
  const { productId: detail, like } = closest;
  return [{ code: "DUPLICATE_TEXT", field, excerpt: `${Math.round(like * 100)} %`, weight, detail }];
}
