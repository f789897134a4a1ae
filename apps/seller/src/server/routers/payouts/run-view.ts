import "server-only";
import { type Payout, Payout_Obstacle, type PayoutRun, PayoutRun_State } from "@souk/contracts/payment/v1/payout";
import { instant, type PayoutStateName, shown, stateName } from "../money/money-view.ts";

const runStates = {
  [PayoutRun_State.UNSPECIFIED]: "proposed",
  [PayoutRun_State.PROPOSED]: "proposed",
  [PayoutRun_State.APPROVED]: "approved",
  [PayoutRun_State.DISCARDED]: "discarded",
} as const satisfies Record<PayoutRun_State, string>;

const obstacleNames = {
  [Payout_Obstacle.UNSPECIFIED]: null,
  [Payout_Obstacle.NEGATIVE]: "negative",
  [Payout_Obstacle.NOTHING_CLEARED]: "nothing_cleared",
  [Payout_Obstacle.ON_HOLD]: "on_hold",
  [Payout_Obstacle.NO_BANK_ACCOUNT]: "no_bank_account",
  [Payout_Obstacle.BELOW_MINIMUM]: "below_minimum",
  [Payout_Obstacle.BALANCE_GONE]: "balance_gone",
  [Payout_Obstacle.RUN_DISCARDED]: "run_discarded",
} as const satisfies Record<Payout_Obstacle, string | null>;

interface RunTotal {
  readonly state: PayoutStateName;
  readonly count: number;
  readonly amount: string;
}

export interface RunView {
  readonly id: string;
  readonly state: (typeof runStates)[PayoutRun_State];
  readonly isScheduled: boolean;
  readonly createdAt: string | null;
  readonly decidedAt: string | null;
  readonly totals: readonly RunTotal[];
}

export function toRunView(run: PayoutRun, locale: string): RunView {
  return {
    id: run.id,
    state: runStates[run.state],
    isScheduled: run.proposedBy === "schedule",
    createdAt: instant(run.createdAt),
    decidedAt: instant(run.decidedAt),
    totals: run.totals.map(({ state, count, amount }) => ({
      ...{ state: stateName(state), count, amount: shown(amount, locale) },
    })),
  };
}

export interface RunPayoutView {
  readonly id: string;
  readonly seller: string;
  readonly state: PayoutStateName;
  readonly obstacle: (typeof obstacleNames)[Payout_Obstacle];
  readonly owed: string;
  readonly held: string;
  readonly available: string;
  readonly amount: string;
  readonly last4: string;
  readonly holdReason: string;
  readonly failureCode: string;
  readonly wasPaid: boolean;
}

export function toRunPayoutView(payout: Payout, seller: string, locale: string): RunPayoutView {
  const { id, holdReason, failureCode, destinationLast4: last4 } = payout;
  return {
    ...{ id, seller, state: stateName(payout.state), obstacle: obstacleNames[payout.obstacle] },
    owed: shown(payout.owed, locale),
    held: shown(payout.held, locale),
    available: shown(payout.available, locale),
    amount: shown(payout.amount, locale),
    ...{ last4, holdReason, failureCode, wasPaid: payout.returnedAt !== undefined },
  };
}
