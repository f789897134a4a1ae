import type { Db } from "@souk/database/database";
import type { Sealer } from "@souk/personal-data/sealer";
import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import type { Logger } from "@souk/telemetry/logger";
import type { EmailHashes } from "./email-hash.ts";
import { depersonaliseEnded } from "./use-cases/depersonalise-orders.ts";
import { hashEmails } from "./use-cases/hash-emails.ts";
import { purgeStale } from "./use-cases/purge-stale.ts";

const intervalMs = 10 * 60_000;

interface Deps {
  readonly db: Db;
  readonly now: () => Date;
  readonly sealer: Sealer;
  readonly emails: EmailHashes;
  readonly log: Logger;
}

/** Purges what is stale, hashes what was not hashed yet, and cuts off ended orders of accounts that are gone, again and again. */
export function createQuotePurger(deps: Deps, lifetimeMs: number): Worker {
  const { log } = deps;
  const run = async () => {
    const gone = await purgeStale(deps, lifetimeMs);
    if (gone > 0) log.info({ gone }, "stale quotes deleted");
    await depersonaliseEnded(deps);
    await hashEmails(deps);
  };
  return createPeriodicWorker({ name: "quote-purger", intervalMs, log, run });
}
