import { setTimeout as pause } from "node:timers/promises";

/** What a closed loop found. Waiting times are of those that were answered. */
export interface LoopResult {
  readonly requests: number;
  readonly errors: number;
  /** One example of what went wrong; empty when nothing did. */
  readonly firstError: string;
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

interface Loop {
  readonly atOnce: number;
  /** Ends after so many requests, however long they take, or when that is over, or after so many seconds. */
  readonly requests?: number | undefined;
  readonly until?: AbortSignal;
  readonly seconds?: number;
  /** A client asks no more often than that, and each begins at a moment of its own; 0: as soon as it is answered. */
  readonly everyMs?: number;
  /** One request; `n` counts all of them. Throws when it did not get what it asked for. */
  readonly ask: (n: number) => Promise<unknown>;
}

/**
 * So many clients, each of which asks again as soon as it is answered. It never sends faster than it is answered, so the
 * waiting times are those of this many clients, not those of an arrival rate.
 */
export async function closedLoop(loop: Loop): Promise<LoopResult> {
  const { atOnce, requests, until, seconds = 0, everyMs = 0, ask } = loop;
  const times: number[] = [];
  let [sent, errors, firstError] = [0, 0, ""];
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  const mayAsk = (at: number) => {
    if (requests !== undefined) return sent < requests;
    return until ? !until.aborted : at < endsAt;
  };
  const rest = (ms: number) => ms > 0 && pause(ms, undefined, { signal: until }).catch(() => {});

  async function client(_: unknown, index: number): Promise<void> {
    await rest((index / atOnce) * everyMs);
    for (let at = performance.now(); mayAsk(at); at = performance.now()) {
      try {
        await ask(sent++);
        times.push(performance.now() - at);
      } catch (error) {
        errors++;
        firstError ||= error instanceof Error ? error.message : String(error);
      }
      await rest(at + everyMs - performance.now());
    }
  }

  await Promise.all(Array.from({ length: atOnce }, client));
  const took = (performance.now() - startedAt) / 1000;
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    errors,
    firstError,
    seconds: took,
    perSecond: times.length / took,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    maxMs: times.at(-1) ?? 0,
  };
}

/** By nearest rank; 0 of nothing. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
