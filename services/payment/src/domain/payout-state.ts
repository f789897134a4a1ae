export const payoutStates = ["proposed", "skipped", "requested", "in_transit", "paid", "failed"] as const;

export type PayoutState = (typeof payoutStates)[number];

const nextStates = {
  proposed: ["skipped", "requested"],
  skipped: [],
  requested: ["in_transit", "paid", "failed"],
  in_transit: ["paid", "failed"],
  // The bank sends it back.
  paid: ["failed"],
  failed: [],
} as const satisfies Record<PayoutState, readonly PayoutState[]>;

/** Booked, and the provider has not said what became of it. */
export const movingStates = ["requested", "in_transit"] as const satisfies readonly PayoutState[];

export function isMoving(state: PayoutState): boolean {
  const moving: readonly PayoutState[] = movingStates;
  return moving.includes(state);
}

/** The only way a payout changes state. Throws on an illegal move: the provider would contradict what it said before. */
export function movePayoutTo<P extends { readonly state: PayoutState }>(payout: P, to: PayoutState): P {
  const allowed: readonly PayoutState[] = nextStates[payout.state];
  if (!allowed.includes(to)) throw new Error(`a payout that is ${payout.state} cannot become ${to}`);
  return { ...payout, state: to };
}
