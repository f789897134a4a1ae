import type { Retries } from "./run.ts";

/** A call forward, before the run gives up and undoes. The pauses take 3 s together: a shopper waits. */
export const forward: Retries = { attempts: 5, firstDelayMs: 200, longestDelayMs: 2_000 };

/** A write of our own. */
export const report: Retries = { attempts: 40, firstDelayMs: 200, longestDelayMs: 30_000, always: true };

/** While the shopper waits for an order that stands already. */
export const briefly: Retries = { attempts: 2, firstDelayMs: 100, longestDelayMs: 100 };

/** When nobody waits any more. */
export const patiently: Retries = { attempts: 20, firstDelayMs: 1_000, longestDelayMs: 120_000 };

/** An undo, before the run is parked. */
export const undoing = (attempts: number): Retries => ({
  attempts,
  firstDelayMs: 500,
  longestDelayMs: 30_000,
  always: true,
});
