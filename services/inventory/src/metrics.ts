import type { Sql } from "@souk/database/database";
import type { Metrics } from "@souk/telemetry/metrics";
import { watchGauge } from "@souk/telemetry/watch-gauge";

/** What is held for checkouts under way: few, by the index on what is held. */
export function watchReservations(metrics: Metrics, sql: Sql): void {
  watchGauge(metrics, { name: "souk_reserved_pieces", help: "Pieces held for checkouts under way" }, async () => {
    const [row] = await sql<{ pieces: number }[]>`
      select coalesce(sum(quantity), 0)::float8 as pieces
      from reservations join reservation_lines using (order_id) where state = 'held'`;
    return row?.pieces ?? 0;
  });
  watchGauge(
    metrics,
    {
      name: "souk_reservations_overdue_seconds",
      help: "How long the oldest reservation is held beyond its time; the sweeper keeps it near 0",
    },
    async () => {
      const [row] = await sql<{ overdue: number }[]>`
        select greatest(0, coalesce(extract(epoch from now() - min(expires_at)), 0))::float8 as overdue
        from reservations where state = 'held'`;
      return row?.overdue ?? 0;
    },
  );
}
