import { purgeRequests } from "@souk/database/once";
import type { Worker } from "@souk/service/define-service";
import type { Logger } from "@souk/telemetry/logger";
import { deleteAnswersBefore } from "./db/sealed-answers.ts";
import { reencryptPersonalData } from "./use-cases/reencrypt-personal-data.ts";
import type { UserDeps } from "./use-cases/user-deps.ts";

const hourMs = 60 * 60_000;
const keepRequestsMs = 24 * hourMs;
// Longer than the requests that lead to them.
const keepAnswersMs = 25 * hourMs;

/** Re-encrypts what older keys have sealed, and forgets old requests. Several may run at once. */
export function createUpkeep(
  deps: Pick<UserDeps, "db" | "cipher" | "now"> & { log: Logger },
  intervalMs: number,
): Worker {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  async function work(): Promise<void> {
    try {
      const rows = await reencryptPersonalData(deps, stopping.signal);
      if (rows > 0) deps.log.info({ rows, keyVersion: deps.cipher.currentVersion }, "personal data re-encrypted");
      await purgeRequests(deps.db, keepRequestsMs);
      await deleteAnswersBefore(deps.db, new Date(deps.now().getTime() - keepAnswersMs));
    } catch (error) {
      deps.log.warn({ err: error }, "upkeep failed; it is tried again");
    }
    if (!stopping.signal.aborted) timer = setTimeout(run, intervalMs);
  }
  function run(): void {
    running = work();
  }

  return {
    name: "user-upkeep",
    start: async () => run(),
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
}
