import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import { removedMethods } from "./db/method-store.ts";
import { deleteSettledSetupsBefore, dueSetups } from "./db/setup-store.ts";
import type { PaymentDeps } from "./use-cases/deps.ts";
import { forgetAtProvider, purgeForgotten } from "./use-cases/forget-at-provider.ts";
import { settleCardSetup } from "./use-cases/settle-card-setup.ts";

const atOnce = 50;

const rememberSetupsMs = 7 * 24 * 60 * 60_000;

/**
 * Has the provider forget the cards that shoppers removed, and finds out what became of those that they added. Doing it
 * twice is harmless, so nothing is leased.
 */
export function createMethodWorker(deps: PaymentDeps, intervalMs: number): Worker {
  const { db, log } = deps;
  const run = async (stopping: AbortSignal) => {
    for (const method of await removedMethods(db, atOnce)) {
      if (stopping.aborted) return;
      await forgetAtProvider(deps, method);
    }
    for (const { id } of await dueSetups(db, deps.now(), atOnce)) {
      if (stopping.aborted) return;
      await settleCardSetup(deps, id);
    }
    await purgeForgotten(deps);
    await deleteSettledSetupsBefore(db, new Date(deps.now().getTime() - rememberSetupsMs));
  };
  return createPeriodicWorker({ name: "method-worker", intervalMs, log, run });
}
