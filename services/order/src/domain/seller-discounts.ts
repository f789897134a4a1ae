import { partOf } from "./part-of.ts";
import type { Discount } from "./quote.ts";
import type { Reduction } from "./reductions.ts";
import { sumOf } from "./sum-of.ts";

/** What promotions take off one seller's part, one entry for each promotion, the largest first; and who pays. */
export function discountsOf(reductions: readonly Reduction[]): Discount[] {
  const byPromotion = Map.groupBy(reductions, ({ promotion }) => promotion.id);
  return [...byPromotion.values()].flatMap((own) => discountOf(own) ?? []).toSorted(largestFirst);
}

function discountOf(reductions: readonly Reduction[]): Discount | undefined {
  const [first] = reductions;
  if (!first) return undefined;
  const { id, name, couponCode, benefit, marketplaceBasisPoints } = first.promotion;
  const amountMinor = sumOf(reductions.map((reduction) => reduction.amountMinor));
  return {
    promotion: { id, name, couponCode },
    kind: benefit.kind,
    percentBasisPoints: benefit.kind === "percent_off" ? benefit.basisPoints : 0n,
    amountMinor,
    marketplaceMinor: partOf(amountMinor, marketplaceBasisPoints),
  };
}

/** The discounts of several sellers, one entry for each promotion. */
export function mergeDiscounts(discounts: readonly Discount[]): Discount[] {
  const byPromotion = Map.groupBy(discounts, ({ promotion }) => promotion.id);
  return [...byPromotion.values()]
    .flatMap((same) => {
      const [first] = same;
      const amountMinor = sumOf(same.map((discount) => discount.amountMinor));
      const marketplaceMinor = sumOf(same.map((discount) => discount.marketplaceMinor));
      return first ? [{ ...first, amountMinor, marketplaceMinor }] : [];
    })
    .toSorted(largestFirst);
}

/** What the marketplace pays towards a seller's part. */
export function marketplacePart(discounts: readonly Discount[]): bigint {
  return sumOf(discounts.map(({ marketplaceMinor }) => marketplaceMinor));
}

function largestFirst(one: Discount, other: Discount): number {
  return Number(other.amountMinor > one.amountMinor) - Number(other.amountMinor < one.amountMinor);
}
