import type { Db } from "@souk/database/database";
import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import type { Logger } from "@souk/telemetry/logger";
import { expireReservations } from "./use-cases/expire-reservations.ts";

const batchSize = 200;

/** Gives expired reservations back every few seconds. Several may run at once: they pass over each other's rows. */
export function createSweeper(deps: { db: Db; now: () => Date; log: Logger }, intervalMs: number): Worker {
  const { log } = deps;
  const run = async () => {
    const expired = await expireReservations(deps, batchSize);
    if (expired > 0) log.info({ expired }, "reservations expired");
  };
  return createPeriodicWorker({ name: "reservation-sweeper", intervalMs, log, run });
}
