import {
  Counter,
  type CounterConfiguration,
  collectDefaultMetrics,
  Gauge,
  type GaugeConfiguration,
  Histogram,
  type HistogramConfiguration,
  Registry,
} from "prom-client";

export interface Metrics {
  counter<L extends string>(options: Omit<CounterConfiguration<L>, "registers">): Counter<L>;
  histogram<L extends string>(options: Omit<HistogramConfiguration<L>, "registers">): Histogram<L>;
  gauge<L extends string>(options: Omit<GaugeConfiguration<L>, "registers">): Gauge<L>;
  /** Everything in the Prometheus text format, the process's own figures included. */
  text(): Promise<string>;
  readonly contentType: string;
}

let processRegistry: Registry | undefined;

/** The metrics of one service; every sample carries its name as the label `service`. Keep label values few. */
export function createMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  const registers = [registry];
  return {
    counter: (options) => new Counter({ ...options, registers }),
    histogram: (options) => new Histogram({ ...options, registers }),
    gauge: (options) => new Gauge({ ...options, registers }),
    text: async () => (await Promise.all([registry.metrics(), processMetrics().metrics()])).join("\n"),
    contentType: registry.contentType,
  };
}

/** Shared by all services of a process: each registry of its own would watch the event loop again. */
function processMetrics(): Registry {
  if (processRegistry === undefined) {
    processRegistry = new Registry();
    collectDefaultMetrics({ register: processRegistry });
  }
  return processRegistry;
}
