import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import type { Logger } from "@souk/telemetry/logger";
import { changeImport, claimImport } from "../db/import-store.ts";
import type { Sellers } from "../upstream.ts";
import { type RunDeps, runImport } from "./run-import.ts";

interface ImportWorkerOptions extends RunDeps {
  readonly sellers: Sellers;
  readonly log: Logger;
  readonly intervalMs: number;
  readonly name: string;
}

/** Takes imports that run and that nobody is at, one after the other. */
export function createImportWorker({ name, intervalMs, log, sellers, ...deps }: ImportWorkerOptions): Worker {
  const run = async (stopping: AbortSignal) => {
    while (!stopping.aborted) {
      const job = await claimImport(deps.db, deps.leaseMs);
      if (!job) return;
      if (await sellers.mayChangeOffers({ userId: job.createdBy, sellerId: job.sellerId })) {
        await runImport(deps, job, stopping);
      } else {
        const change = { state: "failed", failure: "NOT_ALLOWED", finishedAt: deps.now(), leasedUntil: null } as const;
        await changeImport(deps.db, job.id, change);
      }
    }
  };
  return createPeriodicWorker({ name, intervalMs, log, run });
}
