/** What Lighthouse slows the processor down by, unless told otherwise. */
export const standardSlowdown = 4;

/**
 * Points of Lighthouse's own table from a machine's benchmark index to the slowdown that turns it into its middling phone
 * (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md#calibrating-the-cpu-slowdown, which leads to
 * https://github.com/patrickhulce/lighthouse-cpu-throttling-calculator). Between them it is a line.
 */
const points = [
  { index: 150, slowdown: 1 },
  { index: 800, slowdown: 2 },
  { index: 1300, slowdown: 3 },
  { index: 2000, slowdown: 6 },
] as const;

/** The slowdown for a machine of this speed: the standard one is right for a fast desktop (1533), and too much for less. */
export function calibratedSlowdown(benchmarkIndex: number): number {
  const [first, ...rest] = points;
  let from: (typeof points)[number] = first;
  for (const to of rest) {
    if (benchmarkIndex < to.index || to === points.at(-1)) {
      const share = (benchmarkIndex - from.index) / (to.index - from.index);
      return Math.max(1, Math.round((from.slowdown + share * (to.slowdown - from.slowdown)) * 10) / 10);
    }
    from = to;
  }
  return standardSlowdown;
}
