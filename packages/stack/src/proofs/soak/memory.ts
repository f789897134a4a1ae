import { setTimeout as pause } from "node:timers/promises";
import { reportStatus } from "../../commands/status.ts";
import type { Folders } from "../../folders.ts";
import { residentBytes } from "../../processes/process-info.ts";

const everyMs = 1_000;
/** As long as the storefront, fresh, takes to have made every page and answer that it keeps. */
const longestWarmUpMs = 240_000;
const watched = ["services", "web"];

export interface Sample {
  readonly atMs: number;
  readonly bytes: number;
}

export interface WatchedPart {
  readonly name: string;
  readonly pid: number;
  readonly samples: Sample[];
}

/** The processes whose memory is watched. Throws when one does not run here. */
export function watchedParts(folders: Folders): WatchedPart[] {
  const { parts } = reportStatus(folders);
  return watched.map((name) => {
    const pid = parts.find((part) => part.name === name)?.pid;
    if (pid === undefined) throw new Error(`${name} does not run here, so its memory cannot be watched.`);
    return { name, pid, samples: [] };
  });
}

/** Until told to leave off. */
export async function watchMemory(parts: readonly WatchedPart[], leaving: AbortSignal): Promise<void> {
  const beganAtMs = performance.now();
  while (!leaving.aborted) {
    for (const { pid, samples } of parts)
      samples.push({ atMs: performance.now() - beganAtMs, bytes: residentBytes(pid) });
    await pause(everyMs, undefined, { signal: leaving }).catch(() => {});
  }
}

export interface Growth {
  readonly fromBytes: number;
  readonly untilBytes: number;
  readonly mostBytes: number;
  /** 0.1 is a tenth more. */
  readonly share: number;
}

/**
 * How much more is held at the end than after warming up: four minutes, two fifths of a shorter run. What is garbage comes and goes, so
 * the least of the first fifth after it is compared with the least of the last.
 */
export function growthOf(samples: readonly Sample[]): Growth {
  const lastedMs = samples.at(-1)?.atMs ?? 0;
  const warmMs = Math.min(longestWarmUpMs, lastedMs * 0.4);
  const windowMs = (lastedMs - warmMs) / 5;
  const least = (fromMs: number, untilMs: number) =>
    Math.min(...samples.filter(({ atMs }) => atMs >= fromMs && atMs <= untilMs).map(({ bytes }) => bytes));
  const fromBytes = least(warmMs, warmMs + windowMs);
  const untilBytes = least(lastedMs - windowMs, lastedMs);
  const mostBytes = Math.max(...samples.map(({ bytes }) => bytes));
  return { fromBytes, untilBytes, mostBytes, share: untilBytes / fromBytes - 1 };
}
