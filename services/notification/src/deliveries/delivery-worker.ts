import { inTransaction } from "@souk/database/transaction";
import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import { leaseDue } from "../db/delivery-store.ts";
import { deliver } from "./deliver.ts";
import type { Channel } from "./delivery.ts";
import type { DeliveryDeps } from "./deps.ts";

/** Longer than the longest that one can take. */
const leaseMs = 120_000;

/** Sends what is due on one channel; a slow one does not keep the others waiting. Several may run at once: each leases what it works on, and the lease of one that died runs out. */
export function createDeliveryWorker(
  deps: DeliveryDeps,
  { channel, intervalMs, atOnce }: { channel: Channel; intervalMs: number; atOnce: number },
): Worker {
  const underWay = new Set<Promise<void>>();

  async function take(): Promise<void> {
    const limit = atOnce - underWay.size;
    if (limit === 0) return;
    const now = deps.now();
    const lease = { channel, now, leasedUntil: new Date(now.getTime() + leaseMs), limit };
    for (const delivery of await inTransaction(deps.db, (tx) => leaseDue(tx, lease))) {
      const work = deliver(deps, delivery).catch((err: unknown) =>
        deps.log.warn({ err, delivery: delivery.id }, "what became of a delivery could not be recorded"),
      );
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
    }
  }

  const worker = createPeriodicWorker({ name: `notification-${channel}`, intervalMs, log: deps.log, run: take });
  return {
    ...worker,
    stop: async () => {
      await worker.stop();
      await Promise.all(underWay);
    },
  };
}
