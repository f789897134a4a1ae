import { inTransaction } from "@souk/database/transaction";
import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import { runInTrace } from "@souk/telemetry/tracing";
import { leaseDue } from "./db/payment-store.ts";
import { leaseEnd, type PaymentDeps } from "./use-cases/deps.ts";
import { settlePayment } from "./use-cases/settle-payment.ts";

const atOnce = 16;

/**
 * Looks after every payment whose outcome is in doubt, until it is settled. Several may run at once: each leases what it
 * works on, and a lease of one that died runs out.
 */
export function createPaymentWorker(deps: PaymentDeps, intervalMs: number): Worker {
  const underWay = new Set<Promise<void>>();

  const settle = async (orderId: string) => {
    try {
      await settlePayment(deps, orderId, { isFresh: false });
    } catch (error) {
      deps.log.error({ err: error, orderId }, "a payment in doubt was not settled; it is tried again");
    }
  };

  const take = async () => {
    const limit = atOnce - underWay.size;
    if (limit === 0) return;
    const lease = { now: deps.now(), leasedUntil: leaseEnd(deps), limit };
    for (const { orderId, traceparent } of await inTransaction(deps.db, (tx) => leaseDue(tx, lease))) {
      const work = runInTrace({ traceparent }, () => settle(orderId));
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
    }
  };

  const worker = createPeriodicWorker({ name: "payment-worker", intervalMs, log: deps.log, run: take });
  return {
    ...worker,
    stop: async () => {
      await worker.stop();
      await Promise.all(underWay);
    },
  };
}
