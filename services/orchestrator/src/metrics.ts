import type { Sql } from "@souk/database/database";
import type { Metrics } from "@souk/telemetry/metrics";
import { watchGauge, watchGauges } from "@souk/telemetry/watch-gauge";

/** How checkouts stand that have not ended: few, by the index on their state. */
export function watchCheckouts(metrics: Metrics, sql: Sql): void {
  watchGauges(
    metrics,
    {
      name: "souk_checkouts",
      help: "Checkouts that have not ended, by state; parked ones wait for an operator",
      label: "state",
    },
    async () => {
      const rows = await sql<{ state: string; count: number }[]>`
select state, count(*)::int as count from checkouts
        where state in ('running', 'action_required', 'parked') group by state`;
      const counts = new Map(rows.map(({ state, count }) => [state, count]));
      return ["running", "action_required", "parked"].map((state) => ({
        labels: { state },
        value: counts.get(state) ?? 0,
      }));
    },
  );
  watchGauge(
    metrics,
    { name: "souk_checkout_oldest_running_seconds", help: "Age of the oldest checkout under way" },
    async () => {
      const [row] = await sql<{ age: number }[]>`
        select coalesce(extract(epoch from now() - min(started_at)), 0)::float8 as age
        from checkouts where state = 'running'`;
      return row?.age ?? 0;
    },
  );
}
