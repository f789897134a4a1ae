import type { Db } from "@souk/database/database";
import type { Worker } from "@souk/service/define-service";
import type { Logger } from "@souk/telemetry/logger";
import { purgeStale } from "./use-cases/purge-stale.ts";

const intervalMs = 10 * 60_000;

/** Purges what is stale, again and again. */
export function createQuotePurger(deps: { db: Db; now: () => Date; log: Logger }, lifetimeMs: number): Worker {
  let timer: NodeJS.Timeout | undefined;
  let purging = Promise.resolve();

  const purge = async () => {
    try {
      const gone = await purgeStale(deps, lifetimeMs);
      if (gone > 0) deps.log.info({ gone }, "stale quotes deleted");
    } catch (error) {
      deps.log.warn({ err: error }, "stale quotes were not deleted; it is tried again");
    }
  };

  return {
    name: "quote-purger",
    start: async () => {
      const run = () => {
        purging = purge();
      };
      timer = setInterval(run, intervalMs);
      run();
    },
    stop: async () => {
      clearInterval(timer);
      await purging;
    },
  };
}
