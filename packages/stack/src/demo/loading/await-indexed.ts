import { setTimeout as delay } from "node:timers/promises";
import type { Progress } from "../../progress.ts";
import type { SeedClients } from "./clients.ts";

const pauseMs = 200;
const limitMs = 120_000;

/** Waits until search has caught up with what was loaded; a shop without search is still a shop. */
export async function awaitIndexed({ search }: SeedClients, progress: Progress): Promise<void> {
  await progress.step("Search index", async (note) => {
    const deadline = performance.now() + limitMs;
    for (;;) {
      const { lag, documentCount } = await search.getIndexStatus({});
      note(`${documentCount} documents`);
      if (lag === 0n) return;
      if (performance.now() > deadline)
        throw new Error(`The index is still ${lag} events behind after ${limitMs / 1000} s.`);
      await delay(pauseMs);
    }
  });
}
