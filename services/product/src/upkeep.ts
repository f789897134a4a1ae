import type { Db } from "@souk/database/database";
import { purgeRequests } from "@souk/database/once";
import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import type { Logger } from "@souk/telemetry/logger";
import { purgeFetched } from "./db/fetched-picture-store.ts";
import { purgeImports } from "./db/import-store.ts";
import { purgeSales } from "./db/popularity-store.ts";
import { fetchedForMs } from "./imports/fetch-pictures.ts";

export interface UpkeepOptions {
  readonly db: Db;
  readonly everyMs: number;
  /** How long the answer to a request id is remembered. */
  readonly keepRequestsMs: number;
  /** How long a cancelled order is taken back from what it made popular. */
  readonly keepSalesMs: number;
  /** How long an import is in its seller's history. */
  readonly keepImportsMs: number;
  readonly now: () => Date;
  readonly log: Logger;
}

/** How long the file of an import that nobody runs is kept. */
const keepFilesMs = 7 * 86_400_000;

/** Forgets old request ids, sales and imports from time to time. */
export function createUpkeep(options: UpkeepOptions): Worker {
  const { db, everyMs, keepRequestsMs, keepSalesMs, keepImportsMs, now, log } = options;
  const ago = (ms: number) => new Date(now().getTime() - ms);
  const run = async () => {
    await purgeRequests(db, keepRequestsMs);
    await purgeSales(db, ago(keepSalesMs));
    await purgeImports(db, { before: ago(keepImportsMs), filesBefore: ago(keepFilesMs) });
    await purgeFetched(db, ago(fetchedForMs));
  };
  return createPeriodicWorker({ name: "product-upkeep", intervalMs: everyMs, log, run });
}
