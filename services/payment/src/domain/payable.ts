export const obstacles = [
  "negative",
  "nothing_cleared",
  "on_hold",
  "no_bank_account",
  "below_minimum",
  "balance_gone",
  "run_discarded",
] as const;

/** Why nothing is paid. */
export type Obstacle = (typeof obstacles)[number];

interface Standing {
  readonly available: bigint;
  readonly minimum: bigint;
  readonly isOnHold: boolean;
  readonly hasDestination: boolean;
}

/** What stands against paying a seller what is available; undefined when nothing does. */
export function obstacleOf({ available, minimum, isOnHold, hasDestination }: Standing): Obstacle | undefined {
  if (available < 0n) return "negative";
  if (available === 0n) return "nothing_cleared";
  if (isOnHold) return "on_hold";
  if (!hasDestination) return "no_bank_account";
  return available < minimum ? "below_minimum" : undefined;
}

/** What an approved payout comes to: what was previewed, or what is left of it now. */
export function amountOf(previewed: bigint, standing: Standing): { amount: bigint; obstacle: Obstacle | undefined } {
  const obstacle = obstacleOf(standing);
  if (obstacle === "on_hold" || obstacle === "no_bank_account") return { amount: 0n, obstacle };
  const amount = previewed < standing.available ? previewed : standing.available;
  if (obstacle || amount < standing.minimum || amount <= 0n) return { amount: 0n, obstacle: "balance_gone" };
  return { amount, obstacle: undefined };
}
