import { DomainError } from "@souk/errors/domain-error";
import type { Promotion } from "./promotion.ts";

const longestName = 120;

/** What a new promotion must be like beyond its shape. @throws DomainError invalid PROMOTION_INVALID, metadata: field */
export function checkPromotion(promotion: Promotion, now: Date): void {
  const { startsAt, endsAt, minimumMinor, sellerId, marketplaceBasisPoints, benefit } = promotion;
  checkName(promotion.name);
  checkEnd(endsAt, startsAt > now ? startsAt : now);
  if (minimumMinor < 0n) throw invalid("minimum_spend", "A minimum is zero or more.");
  if (sellerId !== null && marketplaceBasisPoints !== 0n) {
    throw invalid("marketplace_basis_points", "A seller pays for its own promotions.");
  }
  if (benefit.kind === "amount_off" && benefit.amountMinor <= 0n) {
    throw invalid("amount_off", "An amount off is above zero.");
  }
}

export function checkName(name: Promotion["name"]): void {
  if (!name.en?.trim()) throw invalid("name", "A promotion has a name in English at least.");
  if (Object.values(name).some((text) => text.length > longestName)) {
    throw invalid("name", `A name has at most ${longestName} characters.`);
  }
}

export function checkEnd(endsAt: Date | null, after: Date): void {
  if (endsAt && endsAt <= after) throw invalid("ends_at", "A promotion ends after it starts, and in the future.");
}

export function invalid(field: string, message: string): DomainError {
  return new DomainError("invalid", "PROMOTION_INVALID", message, { field });
}
