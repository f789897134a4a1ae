import type { Metrics } from "./metrics.ts";

/** A figure that is looked up when somebody reads the metrics. */
export interface Watched {
  readonly name: string;
  readonly help: string;
  /** For a figure that is dear: how long the last one is given again. */
  readonly maxAgeMs?: number;
}

export interface Sample<Label extends string> {
  readonly labels: Record<Label, string>;
  readonly value: number;
}

/** One figure. While it cannot be read there is none: a value that was true once would hide that. */
export function watchGauge(metrics: Metrics, { maxAgeMs = 0, ...about }: Watched, read: () => Promise<number>): void {
  const known = remembered(maxAgeMs, read);
  metrics.gauge({
    ...about,
    async collect() {
      const value = await known().catch(() => undefined);
      if (value === undefined) this.remove();
      else this.set(value);
    },
  });
}

/** One figure for each value of a label; those that are not given are gone. */
export function watchGauges<Label extends string>(
  metrics: Metrics,
  { maxAgeMs = 0, label, ...about }: Watched & { readonly label: Label },
  read: () => Promise<readonly Sample<Label>[]>,
): void {
  const known = remembered(maxAgeMs, read);
  metrics.gauge({
    ...about,
    labelNames: [label],
    async collect() {
      const samples = await known().catch(() => []);
      this.reset();
      for (const { labels, value } of samples) this.set(labels, value);
    },
  });
}

function remembered<Value>(maxAgeMs: number, read: () => Promise<Value>): () => Promise<Value> {
  let last: { readonly value: Value; readonly atMs: number } | undefined;
  return async () => {
    const nowMs = performance.now();
    if (last && nowMs - last.atMs < maxAgeMs) return last.value;
    last = { value: await read(), atMs: nowMs };
    return last.value;
  };
}
