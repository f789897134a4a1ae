import { LRUCache } from "lru-cache";

/** Small things that many answers are made of, each a little old at most. Of this process only. */
export interface Facts<Value extends object> {
  get(key: string): Value | undefined;
  /** Taken before asking: what was asked for before something changed is not kept after it. */
  keeper(): (key: string, value: Value) => void;
}

interface Known {
  generation: number;
  readonly all: Set<{ readonly size: number; clear(): void }>;
}

/** In one place for the process, for a build has more than one copy of this module. */
const place = Symbol.for("souk.facts");

export function createFacts<Value extends object>(limits: {
  readonly entriesMax: number;
  readonly lifetimeMs: number;
  readonly now?: () => number;
}): Facts<Value> {
  const { entriesMax, lifetimeMs, now = () => performance.now() } = limits;
  const kept = new LRUCache<string, Value>({ max: entriesMax, ttl: lifetimeMs, ttlResolution: 0, perf: { now } });
  known().all.add(kept);
  return {
    get: (key) => kept.get(key),
    keeper() {
      const askedIn = known().generation;
      return (key, value) => {
        if (known().generation === askedIn) kept.set(key, value);
      };
    },
  };
}

/** Something in the catalogue changed: all of it is asked for again. */
export function forgetFacts(): void {
  known().generation++;
  for (const each of known().all) if (each.size > 0) each.clear();
}

function known(): Known {
  const found: Known | undefined = Reflect.get(globalThis, place);
  if (found) return found;
  const made: Known = { generation: 0, all: new Set() };
  Reflect.set(globalThis, place, made);
  return made;
}
