import { divideHalfUp } from "@souk/money/divide-half-up";

/** So many hundredths of a percent of an amount, half up. */
export function partOf(amountMinor: bigint, basisPoints: bigint): bigint {
  return divideHalfUp(amountMinor * basisPoints, 10_000n);
}
