import type { Random } from "./random.ts";

/** What the marketplace keeps of a line. Amounts are for one piece. */
export interface Terms {
  readonly percentBasisPoints: number;
  readonly fixed: bigint;
  readonly floor: bigint | undefined;
  readonly cap: bigint | undefined;
}

/** Where no rule counts. */
export const standardTerms: Terms = { percentBasisPoints: 1_200, fixed: 0n, floor: undefined, cap: undefined };

export function anyTerms(random: Random): Terms {
  return {
    percentBasisPoints: random.below(4_000),
    fixed: BigInt(random.below(300)),
    floor: random.chance(0.3) ? BigInt(random.below(2_000)) : undefined,
    cap: random.chance(0.3) ? BigInt(2_000 + random.below(20_000)) : undefined,
  };
}

/** What is kept when the last so many pieces of a line are cancelled: each piece has its part, the first ones the cents over. */
export function keptOfFirst(kept: bigint, quantity: number, first: number): bigint {
  const [pieces, standing] = [BigInt(quantity), BigInt(first)];
  const over = kept % pieces;
  return (kept / pieces) * standing + (over < standing ? over : standing);
}

/** Worked out anew, knowing nothing of the service's code. */
export function keptOf({ percentBasisPoints, fixed, floor, cap }: Terms, price: bigint, quantity: number): bigint {
  const pieces = BigInt(quantity);
  const base = price * pieces;
  let kept = (base * BigInt(percentBasisPoints) + 5_000n) / 10_000n + fixed * pieces;
  if (floor !== undefined && kept < floor * pieces) kept = floor * pieces;
  if (cap !== undefined && kept > cap * pieces) kept = cap * pieces;
  return kept < base ? kept : base;
}
