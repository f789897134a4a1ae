import type { Db } from "@souk/database/database";
import type { Logger } from "@souk/telemetry/logger";
import { allClosures } from "./db/closure-store.ts";
import type { Closure } from "./domain/delivery-days.ts";

/** The closures of all shops, kept in this process: a quote asks nobody. */
export interface ClosureBook {
  find(): Promise<(sellerId: string) => readonly Closure[]>;
  stop(): void;
}

interface Options {
  readonly db: Db;
  readonly log: Logger;
  /** How old what is known may be. */
  readonly everyMs: number;
}

export function createClosureBook({ db, log, everyMs }: Options): ClosureBook {
  let reading: Promise<ReadonlyMap<string, readonly Closure[]>> | undefined;

  const read = async () =>
    new Map((await allClosures(db)).map(({ sellerId, closures }) => [sellerId, closures] as const));

  function current() {
    if (reading) return reading;
    const fresh = read();
    reading = fresh;
    fresh.catch(() => {
      if (reading === fresh) reading = undefined;
    });
    return fresh;
  }

  async function look(): Promise<void> {
    // Nobody asks: nothing to keep fresh.
    if (reading) reading = Promise.resolve(await read());
  }

  const timer = setInterval(() => {
    look().catch((error: unknown) => log.warn({ err: error }, "the closures of shops were not looked at"));
  }, everyMs);
  timer.unref();

  return {
    find: async () => {
      const closures = await current();
      return (sellerId) => closures.get(sellerId) ?? [];
    },
    stop: () => clearInterval(timer),
  };
}
