import type { Worker } from "@souk/service/define-service";
import { deleteRemovedMethod, removedMethods } from "./db/method-store.ts";
import type { PaymentDeps } from "./use-cases/deps.ts";

const atOnce = 50;

/** Has the provider forget the cards that shoppers removed. Forgetting twice is harmless, so nothing is leased. */
export function createMethodWorker(deps: PaymentDeps, intervalMs: number): Worker {
  let timer: NodeJS.Timeout | undefined;
  let working = Promise.resolve();
  let isStopped = false;

  const forget = async () => {
    for (const { id, providerMethodId } of await removedMethods(deps.db, atOnce)) {
      if (isStopped) return;
      const signal = AbortSignal.timeout(deps.timing.providerTimeoutMs);
      if (await deps.provider.forgetCard(providerMethodId, signal)) await deleteRemovedMethod(deps.db, id);
      else deps.log.warn({ paymentMethodId: id }, "the provider did not say that it forgot a card; it is asked again");
    }
  };

  const run = async () => {
    try {
      await forget();
    } catch (error) {
      deps.log.warn({ err: error }, "removed cards could not be forgotten; it is tried again");
    }
    if (!isStopped) timer = setTimeout(start, intervalMs);
  };
  const start = () => {
    working = run();
  };

  return {
    name: "method-worker",
    start: async () => start(),
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await working;
    },
  };
}
