import { allocate } from "@souk/money/allocate";
import { commissionOf, type LineCommission } from "./commission.ts";
import { partOf } from "./part-of.ts";
import type { PricedOffer, QuotedLine, QuoteRules } from "./quote.ts";
import type { Reduction } from "./reductions.ts";
import { sumOf } from "./sum-of.ts";

/**
 * What the marketplace pays towards each line, by its position. A promotion's part is rounded once for each seller, as the
 * ledger has it, and split over its lines by largest remainder.
 */
export function marketplaceByLine(reductions: readonly Reduction[]): ReadonlyMap<number, bigint> {
  const paid = new Map<number, bigint>();
  const offLines = reductions.flatMap(({ lineAt, ...each }) => (lineAt === undefined ? [] : [{ ...each, lineAt }]));
  for (const same of Map.groupBy(offLines, ({ sellerId, promotion }) => `${sellerId} ${promotion.id}`).values()) {
    const amounts = same.map(({ amountMinor }) => amountMinor);
    const parts = allocate(partOf(sumOf(amounts), same[0]?.promotion.marketplaceBasisPoints ?? 0n), amounts);
    for (const [at, { lineAt }] of same.entries()) paid.set(lineAt, (paid.get(lineAt) ?? 0n) + (parts[at] ?? 0n));
  }
  return paid;
}

type Discounted = Omit<QuotedLine<PricedOffer>, "commission">;

/** Of what the seller gets for the line: its price less what the seller itself takes off. */
export function lineCommission(
  { offer, quantity, totalMinor, discounts }: Discounted,
  marketplaceMinor: bigint,
  rules: Pick<QuoteRules, "findTerms">,
): LineCommission {
  const baseMinor = totalMinor - sumOf(discounts.map(({ amountMinor }) => amountMinor)) + marketplaceMinor;
  const applied = rules.findTerms(offer);
  const amountMinor = commissionOf(applied.terms, { baseMinor, quantity });
  return { ...applied, baseMinor, amountMinor, categoryPath: offer.categoryPath };
}
