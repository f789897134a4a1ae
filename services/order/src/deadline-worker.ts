import type { Db } from "@souk/database/database";
import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import type { Logger } from "@souk/telemetry/logger";
import { cancelOverdue, tellLate } from "./use-cases/watch-deadlines.ts";

interface Deps {
  readonly db: Db;
  readonly now: () => Date;
  readonly log: Logger;
}

interface Timing {
  readonly intervalMs: number;
  /** From the end of the time to pack until it is cancelled. */
  readonly cancelAfterMs: number;
}

/** Looks after what sellers do not pack in time. Several may run at once, and one that dies leaves nothing undone. */
export function createDeadlineWorker(deps: Deps, { intervalMs, cancelAfterMs }: Timing): Worker {
  const { log } = deps;
  const run = async (stopping: AbortSignal) => {
    const late = await tellLate(deps);
    if (late > 0) log.info({ late }, "seller orders are late");
    const cancelled = await cancelOverdue(deps, cancelAfterMs, stopping);
    if (cancelled > 0) log.warn({ cancelled }, "seller orders that were not packed in time are cancelled");
  };
  return createPeriodicWorker({ name: "deadline-worker", intervalMs, log, run });
}
