import { purgeRequests } from "@souk/database/once";
import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import type { Logger } from "@souk/telemetry/logger";
import { deleteMailsBefore } from "./db/mail-store.ts";
import { keepMailsMs } from "./domain/mail.ts";
import type { AuthDeps } from "./use-cases/auth-deps.ts";
import { finishEndings } from "./use-cases/end-session.ts";

const keepRequestsMs = 24 * 60 * 60_000;

/** Finishes interrupted session endings, forgets old request ids and mails. Several may run at once. */
export function createHousekeeping(
  deps: Pick<AuthDeps, "db" | "sessions" | "now"> & { log: Logger },
  intervalMs: number,
): Worker {
  const { db, now, log } = deps;
  const run = async () => {
    const finished = await finishEndings(deps);
    if (finished > 0) log.warn({ finished }, "interrupted session endings finished");
    await purgeRequests(db, keepRequestsMs);
    await deleteMailsBefore(db, new Date(now().getTime() - keepMailsMs));
  };
  return createPeriodicWorker({ name: "auth-housekeeping", intervalMs, log, run });
}
