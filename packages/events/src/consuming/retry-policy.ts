import type { Backoff } from "../backoff.ts";

export interface RetryPolicy extends Backoff {
  /** In all, the first included. */
  readonly attempts: number;
}
