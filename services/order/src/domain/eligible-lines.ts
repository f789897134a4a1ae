import type { Promotion } from "./promotion.ts";
import type { PricedOffer } from "./quote.ts";
import { sumOf } from "./sum-of.ts";

/** A line as promotions look at it. */
export interface PricedLine {
  readonly offer: PricedOffer;
  readonly totalMinor: bigint;
}

/** Whether a promotion is for what is on a line. */
function isFor(promotion: Promotion, { offer }: PricedLine): boolean {
  const { sellerId, currencyCode, categoryIds, productIds } = promotion;
  if (sellerId !== null && sellerId !== offer.sellerId) return false;
  if (currencyCode !== null && currencyCode !== offer.currencyCode) return false;
  if (categoryIds.length + productIds.length === 0) return true;
  return productIds.includes(offer.productId) || offer.categoryPath.some((id) => categoryIds.includes(id));
}

export interface Eligibility {
  /** Positions of the lines that it is for. */
  readonly at: readonly number[];
  /** What they lack to its minimum spend, before all discounts. */
  readonly missingMinor: bigint;
}

export function eligibility(promotion: Promotion, lines: readonly PricedLine[]): Eligibility {
  const at = lines.flatMap((line, position) => (isFor(promotion, line) ? [position] : []));
  const spent = sumOf(at.map((position) => lines[position]?.totalMinor ?? 0n));
  const missing = promotion.minimumMinor - spent;
  return { at, missingMinor: missing > 0n ? missing : 0n };
}

/** Whether it takes something off here, as far as lines and minimum go. */
export function isMet({ at, missingMinor }: Eligibility): boolean {
  return at.length > 0 && missingMinor === 0n;
}
