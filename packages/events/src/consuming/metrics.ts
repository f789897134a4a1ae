import type { Sql } from "@souk/database/database";
import type { Metrics } from "@souk/telemetry/metrics";
import { watchGauge } from "@souk/telemetry/watch-gauge";

/** More are not counted. */
const countMax = 10_000;

export interface ConsumerMetrics {
  handled(consumer: string): void;
  failed(consumer: string): void;
  buried(consumer: string): void;
}

export function consumerMetrics(
  metrics: Metrics | undefined,
  { lag, waitedMs, sql }: { lag: () => Promise<number>; waitedMs: () => Promise<number>; sql: Sql },
): ConsumerMetrics {
  const labelNames = ["consumer"] as const;
  const counter = (name: string, help: string) => metrics?.counter({ name, help, labelNames });
  const handled = counter("souk_events_handled_total", "Events handled");
  const failed = counter("souk_event_failures_total", "Attempts to handle an event that failed");
  const buried = counter("souk_dead_letters_total", "Events given up on");
  if (metrics) {
    watchGauge(metrics, { name: "souk_consumer_lag", help: "Events on the bus that have not been handled" }, lag);
    watchGauge(
      metrics,
      { name: "souk_consumer_oldest_seconds", help: "How long the first of them has waited" },
      async () => (await waitedMs()) / 1_000,
    );
    const help = `Events given up on that wait for an operator, ${countMax} at most`;
    watchGauge(metrics, { name: "souk_dead_letters", help }, async () => {
      const [row] = await sql<{ count: number }[]>`
        select count(*)::int as count from (select 1 from dead_letters limit ${countMax}) as buried`;
      return row?.count ?? 0;
    });
  }
  return {
    handled: (consumer) => handled?.inc({ consumer }),
    failed: (consumer) => failed?.inc({ consumer }),
    buried: (consumer) => buried?.inc({ consumer }),
  };
}
