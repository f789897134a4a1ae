import { purgeRequests } from "@souk/database/once";
import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import type { Logger } from "@souk/telemetry/logger";
import { deletePhoneCodesBefore } from "./db/phone-store.ts";
import { deleteAnswersBefore } from "./db/sealed-answers.ts";
import { forgetWishes } from "./db/wish-store.ts";
import { phoneCodeLimits } from "./domain/phone.ts";
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
  const { db, cipher, now, log } = deps;
  const run = async (stopping: AbortSignal) => {
    const rows = await reencryptPersonalData(deps, stopping);
    if (rows > 0) log.info({ rows, keyVersion: cipher.currentVersion }, "personal data re-encrypted");
    await purgeRequests(db, keepRequestsMs);
    const ago = (ms: number) => new Date(now().getTime() - ms);
    await deleteAnswersBefore(db, ago(keepAnswersMs));
    await deletePhoneCodesBefore(db, ago(phoneCodeLimits.windowMs));
    await forgetWishes(db, { removed: ago(restorableMs), guests: ago(keepGuestWishesMs) });
  };
  return createPeriodicWorker({ name: "user-upkeep", intervalMs, log, run });
}
