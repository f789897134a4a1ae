import { fold } from "./fold.ts";

const shingleWords = 3;
const shortestWords = 12;
const rows = 4;
const bands = 16;
const size = rows * bands;

/** What of a text is kept to find copies of it. */
export interface TextPrint {
  /** MinHash: two texts agree in as many places as they have three-word sequences in common. */
  readonly signature: readonly number[];
  /** Texts that share one are worth comparing; those that have 70 % in common do with 98.7 % certainty. */
  readonly bands: readonly number[];
}

/** Undefined for a text too short to be anybody's own. */
export function textPrint(text: string): TextPrint | undefined {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < shortestWords) return undefined;
  const signature = new Int32Array(size).fill(0x7fffffff);
  for (let at = 0; at + shingleWords <= words.length; at++) {
    const shingle = hash(words.slice(at, at + shingleWords).join(" "));
    for (let each = 0; each < size; each++) {
      const permuted = permute(shingle, each);
      if (permuted < (signature[each] ?? 0)) signature[each] = permuted;
    }
  }
  const values = [...signature];
  return {
    signature: values,
    bands: Array.from({ length: bands }, (_, band) =>
      hash(`${band}:${values.slice(band * rows, band * rows + rows).join()}`),
    ),
  };
}

/** How much two texts have in common, 0 to 1. */
export function similarity(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || one.length !== other.length) return 0;
  return one.filter((value, at) => value === other[at]).length / one.length;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}

/** One of many hash functions: the finisher of MurmurHash3, seeded. Never change it: stored signatures are made with it. */
function permute(value: number, seed: number): number {
  let mixed = value ^ Math.imul(seed + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
