import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import { deleteRemovedMethod, removedMethods } from "./db/method-store.ts";
import type { PaymentDeps } from "./use-cases/deps.ts";

const atOnce = 50;

/** Has the provider forget the cards that shoppers removed. Forgetting twice is harmless, so nothing is leased. */
export function createMethodWorker(deps: PaymentDeps, intervalMs: number): Worker {
  const { db, provider, timing, log } = deps;
  const run = async (stopping: AbortSignal) => {
    for (const { id, providerMethodId } of await removedMethods(db, atOnce)) {
      if (stopping.aborted) return;
      const signal = AbortSignal.timeout(timing.providerTimeoutMs);
      if (await provider.forgetCard(providerMethodId, signal)) await deleteRemovedMethod(db, id);
      else log.warn({ paymentMethodId: id }, "the provider did not say that it forgot a card; it is asked again");
    }
  };
  return createPeriodicWorker({ name: "method-worker", intervalMs, log, run });
}
