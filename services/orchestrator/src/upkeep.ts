import type { Db } from "@souk/database/database";
import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import type { Logger } from "@souk/telemetry/logger";
import { deleteClaimsBefore } from "./db/claim-store.ts";
import type { Engine } from "./workflow/engine.ts";

const intervalMs = 60 * 60_000;
const keepClaimsMs = 24 * 60 * 60_000;

/** Forgets claims whose runs never began, and what the engine keeps of runs that ended long ago. */
export function createUpkeep({ db, engine, log }: { db: Db; engine: Engine; log: Logger }, keepRunsMs: number): Worker {
  const run = async () => {
    await deleteClaimsBefore(db, new Date(Date.now() - keepClaimsMs));
    await engine.forgetRunsBefore(new Date(Date.now() - keepRunsMs));
  };
  return createPeriodicWorker({ name: "orchestrator-upkeep", intervalMs, log, run });
}
