import type { PageFigures } from "./lighthouse.ts";

/** The median of each figure over several loads; a check counts as failed when it failed in all of them. */
export function medianOf(all: readonly PageFigures[]): PageFigures {
  const of = (pick: (page: PageFigures) => number) => median(all.map(pick));
  return {
    benchmarkIndex: of((page) => page.benchmarkIndex),
    performance: of((page) => page.performance),
    accessibility: of((page) => page.accessibility),
    bestPractices: of((page) => page.bestPractices),
    seo: of((page) => page.seo),
    largestPaintMs: of((page) => page.largestPaintMs),
    blockingMs: of((page) => page.blockingMs),
    layoutShift: of((page) => page.layoutShift),
    scriptBytes: of((page) => page.scriptBytes),
    totalBytes: of((page) => page.totalBytes),
    failed: (all[0]?.failed ?? []).filter((title) => all.every((page) => page.failed.includes(title))),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}
