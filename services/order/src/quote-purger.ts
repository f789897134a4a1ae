import type { Db } from "@souk/database/database";
import { purgeRequests } from "@souk/database/once";
import { inTransaction } from "@souk/database/transaction";
import type { Worker } from "@souk/service/define-service";
import type { Logger } from "@souk/telemetry/logger";
import { deleteOldClaims } from "./db/claim-store.ts";
import { deleteStaleQuotes } from "./db/order-store.ts";

const intervalMs = 10 * 60_000;
const batch = 500;
/** A shopper's client has long given up repeating a request by then. */
const requestLifetimeMs = 7 * 24 * 3_600_000;
/** Who used a promotion matters as long as somebody may ask why it was refused. */
const claimLifetimeMs = 90 * 24 * 3_600_000;

/**
 * Deletes quotes and abandoned orders after their lifetime, with the personal data in them and the uses of promotions they
 * took; and answers to requests and uses of promotions that nobody asks about any more.
 */
export function createQuotePurger(deps: { db: Db; now: () => Date; log: Logger }, lifetimeMs: number): Worker {
  let timer: NodeJS.Timeout | undefined;
  let purging = Promise.resolve();

  const ago = (ageMs: number) => new Date(deps.now().getTime() - ageMs);

  const deleteAll = async (state: "quoted" | "abandoned") => {
    const stale = { state, before: ago(lifetimeMs), limit: batch };
    for (let gone = 0; ; ) {
      const deleted = await inTransaction(deps.db, (tx) => deleteStaleQuotes(tx, stale));
      gone += deleted;
      if (deleted < batch) return gone;
    }
  };

  const purge = async () => {
    try {
      const gone = (await deleteAll("quoted")) + (await deleteAll("abandoned"));
      if (gone > 0) deps.log.info({ gone }, "stale quotes deleted");
      await deleteOldClaims(deps.db, ago(claimLifetimeMs));
      await purgeRequests(deps.db, requestLifetimeMs);
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
