const weekMs = 7 * 24 * 60 * 60 * 1000;
const beginning = Date.UTC(2026, 0, 1);

/** More than the rank of anything that was ordered, less than the largest of 64 bits by far. */
const unsold = 2n ** 62n;

/**
 * What an order of these many adds to the heat of a product. It doubles with every week, which is the same as halving
 * all that came before: nothing has to be recomputed while time passes.
 */
export function heatOf(quantity: number, at: Date): number {
  return quantity * 2 ** ((at.getTime() - beginning) / weekMs);
}

/** Whether a place in such a list is one of something that was ordered. */
export function isOrdered(rank: bigint): boolean {
  return rank < unsold / 2n;
}

/** The place in a list of the popular, smallest first: by heat, then, for what nobody ordered, the newest first. */
export function popularRank(heat: number, publishedAt: Date): bigint {
  if (heat <= 0) return unsold - BigInt(publishedAt.getTime());
  return -BigInt(Math.round(Math.log2(heat) * 1_000_000));
}
