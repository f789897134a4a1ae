import type { Db } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { exponentOf } from "@souk/money/currency";
import type { Logger } from "@souk/telemetry/logger";
import type { PayoutProvider } from "../../provider/payout-provider.ts";

export interface PayoutTiming {
  readonly providerTimeoutMs: number;
  readonly retryFirstMs: number;
  readonly retryLongestMs: number;
  readonly payoutHoldMs: number;
  readonly payoutMinimumUnits: number;
  readonly payoutEveryMs: number;
  readonly payoutPollMs: number;
}

export interface PayoutDeps {
  readonly db: Db;
  readonly payouts: PayoutProvider;
  readonly now: () => Date;
  readonly timing: PayoutTiming;
  readonly log: Logger;
}

/** Captures after this are still held. */
export function heldSince({ now, timing }: Pick<PayoutDeps, "now" | "timing">): Date {
  return new Date(now().getTime() - timing.payoutHoldMs);
}

export function minimumOf({ payoutMinimumUnits }: PayoutTiming, currencyCode: string): bigint {
  return BigInt(payoutMinimumUnits) * 10n ** BigInt(exponentOf(currencyCode));
}

export function runNotFound(): DomainError {
  return new DomainError("not_found", "PAYOUT_RUN_NOT_FOUND", "There is no such payout run.");
}

export function payoutNotFound(): DomainError {
  return new DomainError("not_found", "PAYOUT_NOT_FOUND", "There is no such payout.");
}

export function runDecided(state: string): DomainError {
  return new DomainError("failed_precondition", "PAYOUT_RUN_DECIDED", "This run was approved or discarded before.", {
    state,
  });
}
