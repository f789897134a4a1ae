import type { Db } from "@souk/database/database";
import type { Worker } from "@souk/service/define-service";
import type { Logger } from "@souk/telemetry/logger";
import { expireReservations } from "./use-cases/expire-reservations.ts";

const batchSize = 200;

/** Gives expired reservations back every few seconds. Several may run at once: they pass over each other's rows. */
export function createSweeper(deps: { db: Db; now: () => Date; log: Logger }, intervalMs: number): Worker {
  let timer: NodeJS.Timeout | undefined;
  let sweeping = Promise.resolve();
  let isStopped = false;

  const sweep = async () => {
    try {
      const expired = await expireReservations(deps, batchSize);
      if (expired > 0) deps.log.info({ expired }, "reservations expired");
    } catch (error) {
      deps.log.warn({ err: error }, "the sweep failed; it is tried again");
    }
    if (!isStopped) timer = setTimeout(start, intervalMs);
  };
  const start = () => {
    sweeping = sweep();
  };

  return {
    name: "reservation-sweeper",
    start: async () => start(),
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await sweeping;
    },
  };
}
