import "server-only";
import { PayoutDifference_Kind } from "@souk/contracts/payment/v1/payout";
import { operatorProcedure } from "../../trpc.ts";
import { shown } from "../money/money-view.ts";

const kindNames = {
  [PayoutDifference_Kind.UNSPECIFIED]: "state",
  [PayoutDifference_Kind.MISSING_AT_PROVIDER]: "missing",
  [PayoutDifference_Kind.UNKNOWN_TO_US]: "unknown",
  [PayoutDifference_Kind.AMOUNT]: "amount",
  [PayoutDifference_Kind.STATE]: "state",
  [PayoutDifference_Kind.IN_TRANSIT_ACCOUNT]: "account",
  [PayoutDifference_Kind.SENT_TWICE]: "twice",
} as const satisfies Record<PayoutDifference_Kind, string>;

interface ReconciliationView {
  readonly ours: number;
  readonly theirs: number;
  readonly inTransit: readonly string[];
  readonly differences: readonly {
    readonly id: string;
    readonly kind: (typeof kindNames)[PayoutDifference_Kind];
    readonly payout: string;
    readonly ours: string;
    readonly theirs: string;
  }[];
}

/** Our payouts against the provider's list. */
export const reconcile = operatorProcedure.query(async ({ ctx, signal }): Promise<ReconciliationView> => {
  const options = { ...ctx.call, ...(signal && { signal }), timeoutMs: 20_000 };
  const answer = await ctx.clients.payout.reconcilePayouts({}, options);
  return {
    ours: answer.ourCount,
    theirs: answer.theirCount,
    inTransit: answer.inTransit.filter(({ minorUnits }) => minorUnits !== 0n).map((each) => shown(each, ctx.locale)),
    differences: answer.differences.map((each, at) => ({
      id: `${at} ${each.kind} ${each.payoutId} ${each.providerReference}`,
      kind: kindNames[each.kind],
      payout: each.payoutId || each.providerReference,
      ours: shown(each.ours, ctx.locale),
      theirs: shown(each.theirs, ctx.locale),
    })),
  };
});
