import { LRUCache } from "lru-cache";
import type { Made } from "./public-read.ts";

/** How an answer was come by: known, made for somebody else at the same time, or made. */
export type Found = "hit" | "shared" | "miss";

export interface KeptAnswers {
  /** What is known under the key, else what `make` gives, once for all who ask meanwhile. What fails is not kept. */
  answer(key: string, lifetimeMs: number, make: () => Promise<Made>): Promise<Made>;
  /** Forgets what has any of the tags, and what was asked for before and is not there yet. */
  expire(tags: readonly string[]): void;
}

export interface KeptAnswersOptions {
  readonly entriesMax: number;
  readonly bytesMax: number;
  readonly now?: () => number;
  /** Told of each that is asked for, and how many bytes are kept. */
  readonly onFound?: (found: Found, bytes: number) => void;
}

interface Making {
  readonly make: () => Promise<Made>;
}

/** Of an entry beside its text: its place in the map, its tags. */
const entryOverheadBytes = 500;
/** One answer never takes the room of many. */
const largestShare = 1 / 16;

export function createKeptAnswers(options: KeptAnswersOptions): KeptAnswers {
  const { entriesMax, bytesMax, now = () => performance.now(), onFound = () => {} } = options;
  const underWay = new Set<string>();
  const kept = new LRUCache<string, Made, Making>({
    max: entriesMax,
    maxSize: bytesMax,
    maxEntrySize: Math.floor(bytesMax * largestShare),
    sizeCalculation: ({ json }, key) => json.length + key.length * 2 + entryOverheadBytes,
    perf: { now },
    ttlResolution: 0,
    // What is forgotten while it is made still answers those who asked before; the cache does not take it then.
    ignoreFetchAbort: true,
    async fetchMethod(key, _, { context }) {
      underWay.add(key);
      try {
        const made = await context.make();
        if (!made.isWhole) kept.delete(key);
        return made;
      } finally {
        underWay.delete(key);
      }
    },
  });

  return {
    async answer(key, lifetimeMs, make) {
      const status: LRUCache.Status<Made> = {};
      const made = await kept.fetch(key, { context: { make }, ttl: lifetimeMs, status });
      onFound(foundBy(status.fetch), kept.calculatedSize);
      if (!made) throw new Error("an answer that was made is not there");
      return made;
    },
    expire(tags) {
      // Its tags are known once it is made.
      for (const key of underWay) kept.delete(key);
      const expired = new Set(tags);
      for (const [key, made] of kept.entries()) if (made?.tags.some((tag) => expired.has(tag))) kept.delete(key);
    },
  };
}

function foundBy(how: LRUCache.Status<Made>["fetch"]): Found {
  if (how === "hit") return "hit";
  return how === "inflight" ? "shared" : "miss";
}
