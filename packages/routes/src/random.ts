/** The same numbers again for the same seed. */
export interface Random {
  /** From 0, below 1. */
  next(): number;
  /** A whole number from 0, below `end`. */
  below(end: number): number;
}

/** sfc32 by Chris Doty-Humphrey (PractRand): fast, small, and good enough for a search. */
export function createRandom(seed: number): Random {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162 ^ Math.trunc(seed / 2 ** 32), seed | 0];
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 2 ** 32;
  };
  for (let n = 0; n < 12; n++) next();
  return { next, below: (end) => Math.floor(next() * end) };
}

export function shuffle<T>(items: T[], random: Random): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    const [one, two] = [items[at] as T, items[other] as T];
    items[at] = two;
    items[other] = one;
  }
}
