import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "@souk/telemetry/logger";
import type { Worker } from "./define-service.ts";

interface PeriodicWork {
  readonly name: string;
  /** From the end of a run to the beginning of the next. */
  readonly intervalMs: number;
  readonly log: Logger;
  /** `stopping` is aborted when no more is wanted: a run of many parts looks at it between them. */
  run(stopping: AbortSignal): Promise<void>;
}

/**
 * Runs at once and then again and again, never twice at the same time. A run that fails is logged and nothing else: the
 * next one comes all the same. `stop` waits for the run under way, and after it there is no other.
 */
export function createPeriodicWorker({ name, intervalMs, log, run }: PeriodicWork): Worker {
  const stopping = new AbortController();
  let repeating = Promise.resolve();

  async function runOnce(): Promise<void> {
    try {
      await run(stopping.signal);
    } catch (err) {
      log.warn({ err, worker: name }, "a run failed; it is tried again");
    }
  }

  async function repeat(): Promise<void> {
    while (!stopping.signal.aborted) {
      await runOnce();
      await pause(intervalMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  return {
    name,
    start: async () => {
      repeating = repeat();
    },
    stop: async () => {
      stopping.abort();
      await repeating;
    },
  };
}
