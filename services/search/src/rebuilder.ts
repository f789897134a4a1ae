import { setTimeout as pause } from "node:timers/promises";
import { DomainError } from "@souk/errors/domain-error";
import type { Worker } from "@souk/service/define-service";
import { type RebuildDeps, rebuildIndex } from "./use-cases/rebuild-index.ts";

/** The product service may start later than this one. */
const resumePauseMs = 3_000;

export interface Rebuilder extends Worker {
  /** Resolves when every document is new. Whoever calls while one runs waits for that one. */
  rebuild(): Promise<void>;
}

/** Runs rebuilds, one at a time; one whose process ended is begun anew when a worker starts. */
export function createRebuilder(deps: RebuildDeps): Rebuilder {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  function rebuild(): Promise<void> {
    if (stopping.signal.aborted)
      throw new DomainError("unavailable", "STOPPING", "The service is stopping; try again.");
    running ??= rebuildIndex(deps, stopping.signal).finally(() => {
      running = undefined;
    });
    return running;
  }

  async function resume(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        if ((await deps.engine.status()).isInterrupted) await rebuild();
        return;
      } catch (error) {
        deps.log.warn({ err: error }, "an interrupted rebuild could not be begun anew; it is tried again");
      }
      await pause(resumePauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  return {
    name: "index-rebuilder",
    rebuild,
    start: async () => void resume(),
    stop: async () => {
      stopping.abort();
      await running?.catch(() => undefined);
    },
  };
}
