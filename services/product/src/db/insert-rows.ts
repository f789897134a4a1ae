import type { Tx } from "@souk/database/database";
import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/**
 * Inserts any number of rows through one JSON parameter: one short statement that the server plans once, where a list
 * of values would have a parameter for each field. Every column must be given; undefined is null.
 */
export async function insertRows<T extends PgTable>(
  tx: Tx,
  table: T,
  rows: readonly Required<T["$inferInsert"]>[],
  onConflict: SQL = sql``,
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(getTableColumns(table));
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  const records = rows.map((row: Record<string, unknown>) =>
    Object.fromEntries(columns.map(([key, column]) => [column.name, plain(row[key])])),
  );
  await tx.execute(
    sql`insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(records)}::jsonb) ${onConflict}`,
  );
}

/** `on conflict` by `target`: every other column is replaced. */
export function replacing(table: PgTable, target: string): SQL {
  const names = Object.values(getTableColumns(table)).map((column) => column.name);
  const sets = names
    .filter((name) => name !== target)
    .map((name) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`);
  return sql`on conflict (${sql.identifier(target)}) do update set ${sql.join(sets, sql`, `)}`;
}

/** What JSON has no number for. Not by a replacer: it would be asked about every value within a value. */
const plain = (value: unknown) => (typeof value === "bigint" ? value.toString() : value);
