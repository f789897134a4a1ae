import { purgeRequests } from "@souk/database/once";
import type { Worker } from "@souk/service/define-service";
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
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let isStopped = false;

  async function tidy(): Promise<void> {
    try {
      const finished = await finishEndings(deps);
      if (finished > 0) deps.log.warn({ finished }, "interrupted session endings finished");
      await purgeRequests(deps.db, keepRequestsMs);
      await deleteMailsBefore(deps.db, new Date(deps.now().getTime() - keepMailsMs));
    } catch (error) {
      deps.log.warn({ err: error }, "housekeeping failed; it is tried again");
    }
    if (!isStopped) timer = setTimeout(run, intervalMs);
  }
  function run(): void {
    running = tidy();
  }

  return {
    name: "auth-housekeeping",
    start: async () => run(),
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
