import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  type PayoutActionSchema,
  PayoutDifference_Kind,
  type PayoutDifferenceSchema,
  PayoutRun_State,
  type PayoutRunSchema,
  type SellerBalanceSchema,
  type SellerLedgerEntrySchema,
  type StatementLineSchema,
} from "@souk/contracts/payment/v1/payout";
import type { Clearing, SellerBalanceRow } from "../db/balance-store.ts";
import type { SellerEntryRow } from "../db/ledger-store.ts";
import type { ActionRow, RunRow, totalsOf } from "../db/run-store.ts";
import type { Movements, StatementLineRow } from "../db/statement-store.ts";
import { payoutStateOf } from "../events/payout-message.ts";
import type { Difference } from "../use-cases/payouts/reconcile-payouts.ts";

const runStateOf = {
  proposed: PayoutRun_State.PROPOSED,
  approved: PayoutRun_State.APPROVED,
  discarded: PayoutRun_State.DISCARDED,
} as const satisfies Record<RunRow["state"], PayoutRun_State>;

const differenceKinds = {
  missing_at_provider: PayoutDifference_Kind.MISSING_AT_PROVIDER,
  unknown_to_us: PayoutDifference_Kind.UNKNOWN_TO_US,
  amount: PayoutDifference_Kind.AMOUNT,
  state: PayoutDifference_Kind.STATE,
  in_transit_account: PayoutDifference_Kind.IN_TRANSIT_ACCOUNT,
  sent_twice: PayoutDifference_Kind.SENT_TWICE,
} as const satisfies Record<Difference["kind"], PayoutDifference_Kind>;

type Totals = Awaited<ReturnType<typeof totalsOf>>;

export function toRun(run: RunRow, totals: Totals): MessageInitShape<typeof PayoutRunSchema> {
  const { id, state, proposedBy, decidedBy, createdAt, decidedAt } = run;
  return {
    ...{ id, state: runStateOf[state], proposedBy, decidedBy, createdAt: timestampFromDate(createdAt) },
    ...(decidedAt && { decidedAt: timestampFromDate(decidedAt) }),
    totals: totals
      .filter(({ runId }) => runId === id)
      .map(({ state: of, count, currencyCode, amount }) => ({
        ...{ state: payoutStateOf[of], count, amount: { currencyCode, minorUnits: amount } },
      })),
  };
}

export function toBalance(
  { currencyCode, owed, held }: Omit<SellerBalanceRow, "sellerId">,
  inTransit: bigint,
  clearings: readonly Clearing[],
): MessageInitShape<typeof SellerBalanceSchema> {
  const money = (minorUnits: bigint) => ({ currencyCode, minorUnits });
  return {
    owed: money(owed),
    held: money(held),
    available: money(owed - held),
    inTransit: money(inTransit),
    clearings: clearings
      .filter((clearing) => clearing.currencyCode === currencyCode)
      .map(({ at, amount }) => ({ at: timestampFromDate(at), amount: money(amount) })),
  };
}

/** Credits of the seller's account are what is earned. */
export function toSellerEntry(row: SellerEntryRow): MessageInitShape<typeof SellerLedgerEntrySchema> {
  const { id, kind, currencyCode, amount, orderId, sourceId, at } = row;
  return {
    ...{ id, kind, amount: { currencyCode, minorUnits: -amount }, at: timestampFromDate(at) },
    ...(orderId === null ? { payoutId: sourceId } : { orderId }),
  };
}

export function toMovements(currencyCode: string, movements: Movements) {
  const money = (minorUnits: bigint) => ({ currencyCode, minorUnits });
  return {
    sales: money(movements.sales),
    refunds: money(movements.refunds),
    marketplaceDiscounts: money(movements.marketplaceDiscounts),
    commission: money(movements.commission),
    payouts: money(movements.payouts),
    payoutsReturned: money(movements.payoutsReturned),
  };
}

export function toStatementLine(
  currencyCode: string,
  row: StatementLineRow,
): MessageInitShape<typeof StatementLineSchema> {
  return {
    ...(row.isPayout ? { payoutId: row.subjectId } : { orderId: row.subjectId }),
    at: timestampFromDate(row.at),
    ...toMovements(currencyCode, row),
    total: { currencyCode, minorUnits: row.total },
  };
}

export function toAction(row: ActionRow): MessageInitShape<typeof PayoutActionSchema> {
  const { id, action, actorId, runId, payoutId, sellerId, before, after, at } = row;
  const about = { runId, payoutId: payoutId ?? "", sellerId: sellerId ?? "" };
  return { id, action, actorId, ...about, before, after, at: timestampFromDate(at) };
}

export function toDifference(difference: Difference): MessageInitShape<typeof PayoutDifferenceSchema> {
  const { kind, payoutId, providerPayoutId, currencyCode, ours, theirs, ourState, theirState } = difference;
  return {
    ...{ kind: differenceKinds[kind], payoutId, providerReference: providerPayoutId, ourState, theirState },
    ours: { currencyCode, minorUnits: ours },
    theirs: { currencyCode, minorUnits: theirs },
  };
}
