import { DomainError } from "@souk/errors/domain-error";

/**
 * Splits `total` in proportion to `weights` by largest remainder (Hamilton): the parts always sum to `total`, each is
 * within one unit of its exact share, and ties go to the earlier part. Weights that are all zero share equally.
 * @throws DomainError invalid WEIGHTS_INVALID for no weights or a negative one
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.length === 0 || weights.some((weight) => weight < 0n)) {
    throw new DomainError("invalid", "WEIGHTS_INVALID", "An amount is split by one or more weights of zero or more.");
  }
  const weightSum = weights.reduce((a, b) => a + b, 0n);
  if (weightSum === 0n)
    return allocate(
      total,
      weights.map(() => 1n),
    );
  if (total < 0n) return allocate(-total, weights).map((part) => -part);

  const shares = weights.map((weight, index) => ({
    index,
    part: (total * weight) / weightSum,
    remainder: (total * weight) % weightSum,
  }));
  let left = total - shares.reduce((a, { part }) => a + part, 0n);
  const byRemainder = shares.toSorted((a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder));
  for (const share of byRemainder) {
    if (left === 0n) break;
    share.part += 1n;
    left -= 1n;
  }
  return shares.map(({ part }) => part);
}
