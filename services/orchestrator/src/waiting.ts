import type { Database } from "@souk/database/database";
import { changedChannel } from "./db/checkout-store.ts";

export interface Waiting {
  /** Resolves when the run changed or the time is over, whichever comes first. Arm it before reading the state. */
  forChange(checkoutId: string, timeoutMs: number): Promise<void>;
  stop(): Promise<void>;
}

/** Lets calls wait for a run without asking again and again: PostgreSQL tells every process what changed. */
export async function listenForChanges(database: Database): Promise<Waiting> {
  const wakers = new Map<string, Set<() => void>>();
  const subscription = await database.sql.listen(changedChannel, (checkoutId) => {
    for (const wake of [...(wakers.get(checkoutId) ?? [])]) wake();
  });
  return {
    forChange: (checkoutId, timeoutMs) =>
      new Promise((resolve) => {
        const waiting = wakers.get(checkoutId) ?? new Set();
        wakers.set(checkoutId, waiting);
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          if (waiting.size === 0) wakers.delete(checkoutId);
          resolve();
        };
        const timer = setTimeout(wake, timeoutMs);
        waiting.add(wake);
      }),
    stop: async () => {
      for (const waiting of [...wakers.values()]) for (const wake of [...waiting]) wake();
      await subscription.unlisten();
    },
  };
}
