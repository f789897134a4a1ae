import type { Db } from "@souk/database/database";
import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import type { Logger } from "@souk/telemetry/logger";
import { deleteSettled } from "../db/delivery-store.ts";
import { forgetNotifications } from "../db/notification-store.ts";

const dayMs = 24 * 60 * 60_000;
const intervalMs = 60 * 60_000;

/** Forgets what was sent long ago, and what people were told. */
export function createTidyWorker({ db, now, log }: { db: Db; now: () => Date; log: Logger }): Worker {
  const daysAgo = (days: number) => new Date(now().getTime() - days * dayMs);
  async function run(): Promise<void> {
    await deleteSettled(db, { sent: daysAgo(30), failed: daysAgo(90) });
    await forgetNotifications(db, daysAgo(90));
  }
  return createPeriodicWorker({ name: "notification-tidy", intervalMs, log, run });
}
