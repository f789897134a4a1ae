import type { Db } from "@souk/database/database";
import type { Worker } from "@souk/service/define-service";
import type { Logger } from "@souk/telemetry/logger";
import { deleteStaleQuotes } from "./db/order-store.ts";

const intervalMs = 10 * 60_000;

/** Deletes quotes and abandoned orders after their lifetime, with the personal data in them. */
export function createQuotePurger(deps: { db: Db; now: () => Date; log: Logger }, lifetimeMs: number): Worker {
  let timer: NodeJS.Timeout | undefined;
  let purging = Promise.resolve();

  const purge = async () => {
    const before = new Date(deps.now().getTime() - lifetimeMs);
    try {
      const gone =
        (await deleteStaleQuotes(deps.db, "quoted", before)) + (await deleteStaleQuotes(deps.db, "abandoned", before));
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
