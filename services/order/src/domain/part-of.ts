/** So many hundredths of a percent of an amount, half up. */
export function partOf(amountMinor: bigint, basisPoints: bigint): bigint {
  return (2n * amountMinor * basisPoints + 10_000n) / 20_000n;
}
