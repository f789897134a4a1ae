import type { Metrics } from "@souk/telemetry/metrics";

export interface ConsumerMetrics {
  handled(consumer: string): void;
  failed(consumer: string): void;
  buried(consumer: string): void;
}

export function consumerMetrics(metrics: Metrics | undefined, lag: () => Promise<number>): ConsumerMetrics {
  const labelNames = ["consumer"] as const;
  const counter = (name: string, help: string) => metrics?.counter({ name, help, labelNames });
  const handled = counter("souk_events_handled_total", "Events handled");
  const failed = counter("souk_event_failures_total", "Attempts to handle an event that failed");
  const buried = counter("souk_dead_letters_total", "Events given up on");
  metrics?.gauge({
    name: "souk_consumer_lag",
    help: "Events on the bus that have not been handled",
    async collect() {
      const count = await lag().catch(() => undefined);
      if (count !== undefined) this.set(count);
    },
  });
  return {
    handled: (consumer) => handled?.inc({ consumer }),
    failed: (consumer) => failed?.inc({ consumer }),
    buried: (consumer) => buried?.inc({ consumer }),
  };
}
