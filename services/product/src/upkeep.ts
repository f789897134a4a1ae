import type { Db } from "@souk/database/database";
import { purgeRequests } from "@souk/database/once";
import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import type { Logger } from "@souk/telemetry/logger";
import { purgeSales } from "./db/popularity-store.ts";

export interface UpkeepOptions {
  readonly db: Db;
  readonly everyMs: number;
  /** How long the answer to a request id is remembered. */
  readonly keepRequestsMs: number;
  /** How long a cancelled order is taken back from what it made popular. */
  readonly keepSalesMs: number;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Forgets old request ids and sales from time to time. */
export function createUpkeep({ db, everyMs, keepRequestsMs, keepSalesMs, now, log }: UpkeepOptions): Worker {
  const run = async () => {
    await purgeRequests(db, keepRequestsMs);
    await purgeSales(db, new Date(now().getTime() - keepSalesMs));
  };
  return createPeriodicWorker({ name: "product-upkeep", intervalMs: everyMs, log, run });
}
