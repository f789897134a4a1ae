import { sumOf } from "./sum-of.ts";

/** What a seller gets: what the shopper pays, and what the marketplace adds for its discounts, less the commission. */
export function earnings(
  totalMinor: bigint,
  commissionMinor: bigint,
  discounts: readonly { readonly marketplaceMinor: bigint }[],
): bigint {
  return totalMinor + sumOf(discounts.map(({ marketplaceMinor }) => marketplaceMinor)) - commissionMinor;
}
