import type { Sql } from "@souk/database/database";
import type { Metrics } from "@souk/telemetry/metrics";
import { watchGauge, watchGauges } from "@souk/telemetry/watch-gauge";

/** Adding up the ledger reads an index over all of it. */
const ledgerMaxAgeMs = 60_000;

/** Money that is not where it should be, or not known to be. */
export function watchMoney(metrics: Metrics, sql: Sql): void {
  watchGauge(
    metrics,
    { name: "souk_payments_in_doubt", help: "Payments the worker looks after because an outcome is not known" },
    async () => {
      const [row] = await sql<{ count: number }[]>`
        select count(*)::int as count from payments where due_at is not null`;
      return row?.count ?? 0;
    },
  );
  watchGauge(
    metrics,
    {
      name: "souk_orphan_authorizations",
      help: "Authorizations that no order wants any more and that the provider has not confirmed to be let go",
    },
    async () => {
      const [row] = await sql<{ count: number }[]>`
        select count(*)::int as count from payments
        where due_at is not null and void_requested_at is not null and voided_at is null`;
      return row?.count ?? 0;
    },
  );
  watchGauges(
    metrics,
    {
      name: "souk_ledger_imbalance",
      help: "Sum of all entries of the ledger in minor units, by currency; anything but 0 is wrong",
      label: "currency",
      maxAgeMs: ledgerMaxAgeMs,
    },
    async () => {
      const rows = await sql<{ currency: string; sum: number }[]>`
        select currency_code as currency, sum(amount)::float8 as sum from ledger_entries group by currency_code`;
      return rows.map(({ currency, sum }) => ({ labels: { currency }, value: sum }));
    },
  );
}
