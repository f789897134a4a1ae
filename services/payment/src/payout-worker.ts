import { inTransaction } from "@souk/database/transaction";
import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import { leaseDuePayouts, type PayoutRow } from "./db/payout-store.ts";
import type { PayoutDeps } from "./use-cases/payouts/payout-deps.ts";
import { settlePayout } from "./use-cases/payouts/settle-payout.ts";

const atOnce = 8;
/** Added to the provider's timeout, for asking and then sending, before another worker may take over. */
const leaseMarginMs = 2_000;

/**
 * Sends approved payouts and finds out what becomes of them. Several may run at once: each leases what it works on, and a
 * lease of one that died runs out.
 */
export function createPayoutWorker(deps: PayoutDeps, intervalMs: number): Worker {
  const settle = async (payout: PayoutRow) => {
    try {
      await settlePayout(deps, payout);
    } catch (error) {
      deps.log.error({ err: error, payoutId: payout.id }, "a payout was not settled; it is tried again");
    }
  };

  const run = async (stopping: AbortSignal) => {
    for (;;) {
      const now = deps.now();
      const leasedUntil = new Date(now.getTime() + deps.timing.providerTimeoutMs + leaseMarginMs);
      const lease = { now, leasedUntil, limit: atOnce };
      const taken = await inTransaction(deps.db, (tx) => leaseDuePayouts(tx, lease));
      await Promise.all(taken.map(settle));
      if (taken.length < atOnce || stopping.aborted) return;
    }
  };
  return createPeriodicWorker({ name: "payout-worker", intervalMs, log: deps.log, run });
}
