import type { Db, Tx } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { exponentOf } from "@souk/money/currency";
import type { Logger } from "@souk/telemetry/logger";
import { lockProposedOf, type PayoutRow, savePayout } from "../../db/payout-store.ts";
import { type AccountRow, destinationsOf } from "../../db/run-store.ts";
import { obstacleOf } from "../../domain/payable.ts";
import type { PayoutProvider, ProviderPayout } from "../../provider/payout-provider.ts";

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

/** Whether what the provider shows is the payout that we sent. */
export function isOurs({ id, currencyCode, amount, destination }: PayoutRow, view: ProviderPayout): boolean {
  const isSameMoney = view.amount === amount && view.currencyCode === currencyCode;
  return isSameMoney && view.reference === id && view.destination === destination;
}

/** What the runs that nobody has decided would pay of an account, after its hold or its bank account changed. */
export async function restateProposed(deps: Pick<PayoutDeps, "timing">, tx: Tx, account: AccountRow): Promise<void> {
  const { sellerId, currencyCode } = account;
  const destinations = await destinationsOf(tx, [sellerId]);
  const standing = {
    minimum: minimumOf(deps.timing, currencyCode),
    isOnHold: account.holdReason !== null,
    hasDestination: destinations.has(sellerId),
  };
  for (const payout of await lockProposedOf(tx, account)) await savePayout(tx, restated(payout, standing));
}

function restated(
  payout: PayoutRow,
  standing: { minimum: bigint; isOnHold: boolean; hasDestination: boolean },
): PayoutRow {
  const available = payout.owed - payout.held;
  const obstacle = obstacleOf({ ...standing, available }) ?? null;
  return { ...payout, obstacle, amount: obstacle === null ? available : 0n };
}
