import { BusyError } from "./busy-error.ts";
import { RefusedError } from "./refused-error.ts";

interface Way<T> {
  send(message: T): Promise<void>;
}

interface Options<T> {
  readonly first: Way<T>;
  readonly second: Way<T>;
  /** So long the first is left alone after it failed; longer when it asks for it. */
  readonly restMs: number;
  readonly now: () => Date;
}

/** What the first cannot take, the second gets. What the first refuses for good, nobody gets. */
export function withSecond<T>({ first, second, restMs, now }: Options<T>): Way<T> {
  let restsUntil = 0;
  return {
    async send(message) {
      if (now().getTime() >= restsUntil) {
        try {
          return await first.send(message);
        } catch (error) {
          if (error instanceof RefusedError) throw error;
          const askedMs = error instanceof BusyError ? error.retryAfterMs : 0;
          restsUntil = now().getTime() + Math.max(restMs, askedMs);
        }
      }
      await second.send(message);
    },
  };
}
