import type { Sql } from "@souk/database/database";
import type { Metrics } from "@souk/telemetry/metrics";
import { watchGauge } from "@souk/telemetry/watch-gauge";

/** More are not counted. */
const countMax = 10_000;

/** What waits to be published, and for how long. */
export function watchOutbox(metrics: Metrics, sql: Sql): void {
  watchGauge(
    metrics,
    { name: "souk_outbox_events", help: `Events not yet on the bus, ${countMax} at most` },
    async () => {
      const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from (select 1 from outbox limit ${countMax}) as waiting`;
      return row?.count ?? 0;
    },
  );
  watchGauge(
    metrics,
    { name: "souk_outbox_oldest_seconds", help: "How long the first of them has waited" },
    async () => {
      const [row] = await sql<{ age: number }[]>`
      select extract(epoch from now() - occurred_at)::float8 as age from outbox order by position limit 1`;
      return row?.age ?? 0;
    },
  );
}
