import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import { forgetTold, planWishMails } from "../db/news-store.ts";
import { checkProducts, resolveRestocked } from "./check-products.ts";
import { fanOut } from "./fan-out.ts";
import type { WatchDeps } from "./watch-deps.ts";

const mailsPlannedAtOnce = 500;
const dayMs = 24 * 60 * 60_000;
/** Longer than anybody remembers what a mail said. */
const toldForMs = 180 * dayMs;
const tidyEveryMs = 60 * 60_000;

/** Turns changes of products and stock into mails that are to be sent. Several may run at once. */
export function createWatchWorker(deps: WatchDeps, intervalMs: number): Worker {
  let tidiedAtMs = 0;

  async function run(stopping: AbortSignal): Promise<void> {
    const goOn = () => !stopping.aborted;
    while (goOn() && (await resolveRestocked(deps)));
    while (goOn() && (await checkProducts(deps)));
    while (goOn() && (await fanOut(deps)));
    const { db, now, gatherMs, everyMs } = deps;
    const plan = () => planWishMails(db, { now: now(), gatherMs, everyMs, limit: mailsPlannedAtOnce });
    while (goOn() && (await plan()) === mailsPlannedAtOnce);
    if (now().getTime() - tidiedAtMs < tidyEveryMs) return;
    tidiedAtMs = now().getTime();
    await forgetTold(db, new Date(tidiedAtMs - toldForMs));
  }

  return createPeriodicWorker({ name: "notification-wishes", intervalMs, log: deps.log, run });
}
