export interface Backoff {
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
}

const GROWTH = 4;

/** How long to wait after that many failures in a row (from 1), with up to a fifth of jitter. */
export function backoffMs({ firstDelayMs, maxDelayMs }: Backoff, failures: number): number {
  const delayMs = Math.min(firstDelayMs * GROWTH ** (failures - 1), maxDelayMs);
  return delayMs * (0.8 + Math.random() * 0.2);
}
