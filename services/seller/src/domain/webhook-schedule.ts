export type DeliveryState = "pending" | "delivered" | "failed";

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** From one attempt to the next: ten attempts in just under three days. */
const pausesMs = [
  ...[5 * secondMs, 5 * minuteMs, 30 * minuteMs, 2 * hourMs, 5 * hourMs],
  ...[10 * hourMs, 10 * hourMs, 20 * hourMs, 24 * hourMs],
];
const jitter = 0.1;

/** How long nothing but failures is put up with. Longer than all attempts at one delivery take. */
export const disableAfterMs = 5 * 24 * hourMs;
export const formerSecretMs = 24 * hourMs;

/** How long to wait after so many attempts; undefined when it is given up. `random` is between 0 and 1. */
export function pauseAfter(attempts: number, random: number): number | undefined {
  const pauseMs = pausesMs[attempts - 1];
  return pauseMs === undefined ? undefined : Math.round(pauseMs * (1 + jitter * (2 * random - 1)));
}
