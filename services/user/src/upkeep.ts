import { purgeRequests } from "@souk/database/once";
import type { Worker } from "@souk/service/define-service";
import type { Logger } from "@souk/telemetry/logger";
import { deleteAnswersBefore } from "./db/sealed-answers.ts";
import { forgetWishes } from "./db/wish-store.ts";
import { restorableMs } from "./use-cases/add-wish.ts";
import { reencryptPersonalData } from "./use-cases/reencrypt-personal-data.ts";
import type { UserDeps } from "./use-cases/user-deps.ts";

const hourMs = 60 * 60_000;
const keepRequestsMs = 24 * hourMs;
// Longer than the requests that lead to them.
const keepAnswersMs = 25 * hourMs;
/** As long as the browser remembers its guest. */
const keepGuestWishesMs = 60 * 24 * hourMs;

/** Re-encrypts what older keys have sealed, and forgets old requests and wishes. Several may run at once. */
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
      const ago = (ms: number) => new Date(deps.now().getTime() - ms);
      await deleteAnswersBefore(deps.db, ago(keepAnswersMs));
      await forgetWishes(deps.db, { removed: ago(restorableMs), guests: ago(keepGuestWishesMs) });
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
