import { diffWordsWithSpace } from "diff";

/** A piece of a text that is all of one kind. */
export interface Piece {
  readonly text: string;
  /** Not in the other version. */
  readonly isChanged: boolean;
  /** Found by an automatic check. */
  readonly isFound: boolean;
}

interface Marks {
  /** The text on the other side; null where there is none, and nothing is marked as changed. */
  readonly other: string | null;
  readonly excerpts: readonly string[];
}

/** A text cut where it begins or ends to differ from the other, or to be what was found. */
export function piecesOf(text: string, { other, excerpts }: Marks): Piece[] {
  const changed = other === null || other === text ? [] : changedRanges(other, text);
  const found = excerpts.flatMap((excerpt) => rangeOf(text, excerpt));
  const cuts = [...new Set([0, text.length, ...[...changed, ...found].flat()])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => ({
    text: text.slice(start, cuts[at + 1]),
    isChanged: isWithin(changed, start),
    isFound: isWithin(found, start),
  }));
}

type Range = readonly [start: number, end: number];

function changedRanges(other: string, text: string): Range[] {
  const ranges: Range[] = [];
  let at = 0;
  for (const { value, added, removed } of diffWordsWithSpace(other, text)) {
    if (removed) continue;
    if (added) ranges.push([at, at + value.length]);
    at += value.length;
  }
  return ranges;
}

function rangeOf(text: string, excerpt: string): Range[] {
  const start = excerpt === "" ? -1 : text.indexOf(excerpt);
  return start < 0 ? [] : [[start, start + excerpt.length]];
}

const isWithin = (ranges: readonly Range[], at: number) => ranges.some(([start, end]) => start <= at && at < end);
