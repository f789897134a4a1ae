import { DomainError } from "@souk/errors/domain-error";
import type { Worker } from "@souk/service/define-service";
import { type RebuildDeps, rebuildIndex } from "./use-cases/rebuild-index.ts";

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
    try {
      if ((await deps.engine.status()).isInterrupted) await rebuild();
    } catch (error) {
      deps.log.warn({ err: error }, "an interrupted rebuild could not be begun anew");
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
