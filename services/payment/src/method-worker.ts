import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import { removedMethods } from "./db/method-store.ts";
import type { PaymentDeps } from "./use-cases/deps.ts";
import { forgetAtProvider, purgeForgotten } from "./use-cases/forget-at-provider.ts";

const atOnce = 50;

/** Has the provider forget the cards that shoppers removed. Forgetting twice is harmless, so nothing is leased. */
export function createMethodWorker(deps: PaymentDeps, intervalMs: number): Worker {
  const { db, log } = deps;
  const run = async (stopping: AbortSignal) => {
    for (const method of await removedMethods(db, atOnce)) {
      if (stopping.aborted) return;
      await forgetAtProvider(deps, method);
    }
    await purgeForgotten(deps);
  };
  return createPeriodicWorker({ name: "method-worker", intervalMs, log, run });
}
