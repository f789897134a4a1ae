import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Payout_Obstacle, Payout_State, type PayoutSchema } from "@souk/contracts/payment/v1/payout";
import type { PayoutRow } from "../db/payout-store.ts";
import type { Obstacle } from "../domain/payable.ts";
import type { PayoutState } from "../domain/payout-state.ts";

export const payoutStateOf = {
  proposed: Payout_State.PROPOSED,
  skipped: Payout_State.SKIPPED,
  requested: Payout_State.REQUESTED,
  in_transit: Payout_State.IN_TRANSIT,
  paid: Payout_State.PAID,
  failed: Payout_State.FAILED,
} as const satisfies Record<PayoutState, Payout_State>;

const obstacleCodes = {
  negative: Payout_Obstacle.NEGATIVE,
  nothing_cleared: Payout_Obstacle.NOTHING_CLEARED,
  on_hold: Payout_Obstacle.ON_HOLD,
  no_bank_account: Payout_Obstacle.NO_BANK_ACCOUNT,
  below_minimum: Payout_Obstacle.BELOW_MINIMUM,
  balance_gone: Payout_Obstacle.BALANCE_GONE,
  run_discarded: Payout_Obstacle.RUN_DISCARDED,
} as const satisfies Record<Obstacle, Payout_Obstacle>;

/** A payout as the outside sees it, in answers and in events. The bank account's token never leaves this service. */
export function toPayout(row: PayoutRow, holdReason = ""): MessageInitShape<typeof PayoutSchema> {
  const money = (minorUnits: bigint) => ({ currencyCode: row.currencyCode, minorUnits });
  return {
    id: row.id,
    runId: row.runId,
    sellerId: row.sellerId,
    state: payoutStateOf[row.state],
    obstacle: row.obstacle === null ? Payout_Obstacle.UNSPECIFIED : obstacleCodes[row.obstacle],
    amount: money(row.amount),
    owed: money(row.owed),
    held: money(row.held),
    available: money(row.owed - row.held),
    holdReason,
    destinationLast4: row.destinationLast4,
    failureCode: row.failureCode,
    providerReference: row.providerPayoutId,
    createdAt: timestampFromDate(row.createdAt),
    ...(row.approvedAt && { approvedAt: timestampFromDate(row.approvedAt) }),
    ...(row.returnedAt && { returnedAt: timestampFromDate(row.returnedAt) }),
    ...(row.settledAt && { settledAt: timestampFromDate(row.settledAt) }),
  };
}
