import { setTimeout as pause } from "node:timers/promises";
import type { Worker } from "@souk/service/define-service";
import type { Logger } from "@souk/telemetry/logger";
import type { SearchEngine } from "./engine/search-engine.ts";

interface Deps {
  readonly engine: SearchEngine;
  readonly log: Logger;
  readonly everyMs: number;
}

/** Keeps what the engine need not know at every moment from growing old. */
export function createRefresher({ engine, log, everyMs }: Deps): Worker {
  const stopping = new AbortController();
  const { signal } = stopping;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (!signal.aborted) {
      await engine.refresh().catch((error: unknown) => log.warn({ err: error }, "words could not be counted"));
      await pause(everyMs, undefined, { signal }).catch(() => undefined);
    }
  }

  return {
    name: "index-refresher",
    start: async () => {
      running = run();
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
