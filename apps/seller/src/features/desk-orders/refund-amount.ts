/** A line with what it cost after discounts, in minor units. */
export interface RefundLine {
  readonly quantity: number;
  readonly totalMinor: bigint;
}

/**
 * What so many of each line cost, to the cent: half up, and all of a line is all it cost. Never more than is left to give back.
 */
export function amountFor(lines: readonly (RefundLine & { readonly chosen: number })[], leftMinor: bigint): bigint {
  const sum = lines.reduce((total, line) => total + partOf(line), 0n);
  return sum < leftMinor ? sum : leftMinor;
}

function partOf({ quantity, totalMinor, chosen }: RefundLine & { readonly chosen: number }): bigint {
  const all = BigInt(quantity);
  const some = BigInt(Math.min(Math.max(chosen, 0), quantity));
  return (2n * totalMinor * some + all) / (2n * all);
}
