import { inTransaction } from "@souk/database/transaction";
import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import { deleteSettled, leaseDue } from "../db/delivery-store.ts";
import { deliver } from "./deliver.ts";
import type { DeliveryDeps } from "./deps.ts";

/** Longer than the longest a mail can take. */
const leaseMs = 120_000;
const dayMs = 24 * 60 * 60_000;
const tidyEveryMs = 60 * 60_000;

/** Sends what is due. Several may run at once: each leases what it works on, and the lease of one that died runs out. */
export function createDeliveryWorker(
  deps: DeliveryDeps,
  { intervalMs, atOnce }: { intervalMs: number; atOnce: number },
): Worker {
  const underWay = new Set<Promise<void>>();
  let tidiedAtMs = 0;

  async function take(): Promise<void> {
    const limit = atOnce - underWay.size;
    if (limit === 0) return;
    const now = deps.now();
    const lease = { now, leasedUntil: new Date(now.getTime() + leaseMs), limit };
    for (const delivery of await inTransaction(deps.db, (tx) => leaseDue(tx, lease))) {
      const work = deliver(deps, delivery).catch((err: unknown) =>
        deps.log.warn({ err, delivery: delivery.id }, "what became of a delivery could not be recorded"),
      );
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
    }
  }

  async function tidy(): Promise<void> {
    const nowMs = deps.now().getTime();
    if (nowMs - tidiedAtMs < tidyEveryMs) return;
    tidiedAtMs = nowMs;
    await deleteSettled(deps.db, { sent: new Date(nowMs - 30 * dayMs), failed: new Date(nowMs - 90 * dayMs) });
  }

  async function run(): Promise<void> {
    await take();
    await tidy();
  }

  const worker = createPeriodicWorker({ name: "notification-deliveries", intervalMs, log: deps.log, run });
  return {
    ...worker,
    stop: async () => {
      await worker.stop();
      await Promise.all(underWay);
    },
  };
}
