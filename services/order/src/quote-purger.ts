import type { Db } from "@souk/database/database";
import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import type { Logger } from "@souk/telemetry/logger";
import { purgeStale } from "./use-cases/purge-stale.ts";

const intervalMs = 10 * 60_000;

/** Purges what is stale, again and again. */
export function createQuotePurger(deps: { db: Db; now: () => Date; log: Logger }, lifetimeMs: number): Worker {
  const { log } = deps;
  const run = async () => {
    const gone = await purgeStale(deps, lifetimeMs);
    if (gone > 0) log.info({ gone }, "stale quotes deleted");
  };
  return createPeriodicWorker({ name: "quote-purger", intervalMs, log, run });
}
