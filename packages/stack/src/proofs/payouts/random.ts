/** Dice that fall the same way for the same seed. */
export function createRandom(seed: number) {
  let state = seed >>> 0 || 1;
  /** 0 <= x < 1 (xorshift32). */
  function next(): number {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  }
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (probability: number) => next() < probability,
    /** So many different numbers below a limit, or all there are. */
    several(limit: number, count: number): Set<number> {
      const found = new Set<number>();
      while (found.size < Math.min(limit, count)) found.add(below(limit));
      return found;
    },
  };
}

export type Random = ReturnType<typeof createRandom>;
