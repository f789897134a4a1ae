import { DomainError } from "@souk/errors/domain-error";
import type { CommissionTerms } from "./commission.ts";
import type { CommissionRule, CommissionScope } from "./commission-rule.ts";

/** Clocks differ a little; what is meant as now must not be refused as past. */
const toleranceMs = 60_000;

/** What a new rule must be like beyond its shape. @throws DomainError invalid COMMISSION_RULE_INVALID, metadata: field */
export function checkCommissionRule({ scope, terms, startsAt, endsAt }: CommissionRule, now: Date): void {
  checkScope(scope);
  checkTerms(terms);
  checkTime("starts_at", startsAt, now);
  if (endsAt && endsAt <= startsAt) throw invalid("ends_at", "A rule ends after it begins.");
}

export function checkScope({ productId, sellerId, categoryId }: CommissionScope): void {
  if (productId !== null && (sellerId !== null || categoryId !== null)) {
    throw invalid("scope", "A rule for a product names no seller and no category.");
  }
}

export function checkTerms({ fixedMinor, floorMinor, capMinor }: CommissionTerms): void {
  if (fixedMinor < 0n) throw invalid("fixed", "A fixed part is zero or more.");
  if (floorMinor !== null && floorMinor < 0n) throw invalid("floor", "A floor is zero or more.");
  if (capMinor !== null && capMinor < 0n) throw invalid("cap", "A cap is zero or more.");
  if (floorMinor !== null && capMinor !== null && floorMinor > capMinor) {
    throw invalid("cap", "A cap is not below the floor.");
  }
}

/** What was sold stays as it was: nothing begins or ends in the past. */
export function checkTime(field: string, at: Date, now: Date): void {
  if (at.getTime() < now.getTime() - toleranceMs) throw invalid(field, "A rule does not change the past.");
}

export function invalid(field: string, message: string): DomainError {
  return new DomainError("invalid", "COMMISSION_RULE_INVALID", message, { field });
}
