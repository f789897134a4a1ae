import type { Db } from "@souk/database/database";
import type { Worker } from "@souk/service/define-service";
import type { Logger } from "@souk/telemetry/logger";
import { deleteClaimsBefore } from "./db/claim-store.ts";
import type { Engine } from "./workflow/engine.ts";

const intervalMs = 60 * 60_000;
const keepClaimsMs = 24 * 60 * 60_000;

/** Forgets claims whose runs never began, and what the engine keeps of runs that ended long ago. */
export function createUpkeep(deps: { db: Db; engine: Engine; log: Logger }, keepRunsMs: number): Worker {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  const work = async () => {
    try {
      await deleteClaimsBefore(deps.db, new Date(Date.now() - keepClaimsMs));
      await deps.engine.forgetRunsBefore(new Date(Date.now() - keepRunsMs));
    } catch (error) {
      deps.log.warn({ err: error }, "upkeep failed; it is tried again");
    }
  };

  return {
    name: "orchestrator-upkeep",
    start: async () => {
      const run = () => {
        running = work();
      };
      timer = setInterval(run, intervalMs);
      run();
    },
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
