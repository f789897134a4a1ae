import type { Conn, Tx } from "@souk/database/database";
import type { Cipher } from "@souk/personal-data/cipher";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rowCipher, type SealedTable } from "./sealed-columns.ts";

export interface SealedRow {
  readonly id: string;
  readonly keyVersion: number;
  readonly values: ReadonlyMap<string, Uint8Array>;
}

/** A row of the lowest key version above the given one. */
export async function rowOfVersionAbove(
  conn: Conn,
  table: SealedTable,
  version: number,
): Promise<SealedRow | undefined> {
  const rows = await conn.execute(
    sql`select ${columnsOf(table)} from ${sql.identifier(table.name)} where key_version > ${version} order by key_version limit 1`,
  );
  return rows.map((row) => parseRow(table, row))[0];
}

/** Rows sealed with another key, locked; those that somebody else is changing are passed over. */
export async function lockRowsOfOtherVersions(
  tx: Tx,
  table: SealedTable,
  currentVersion: number,
  limit: number,
): Promise<SealedRow[]> {
  const rows = await tx.execute(
    sql`select ${columnsOf(table)} from ${sql.identifier(table.name)}
      where key_version < ${currentVersion} or key_version > ${currentVersion}
      limit ${limit} for update skip locked`,
  );
  return rows.map((row) => parseRow(table, row));
}

export async function saveResealed(tx: Tx, table: SealedTable, cipher: Cipher, row: SealedRow): Promise<void> {
  const { open, seal, keyVersion } = rowCipher(cipher, table.name, row.id);
  const values = [...row.values].map(
    ([column, sealed]) => sql`${sql.identifier(column)} = ${seal(column, open(row.keyVersion, column, sealed))}`,
  );
  await tx.execute(
    sql`update ${sql.identifier(table.name)} set ${sql.join(values, sql`, `)}, key_version = ${keyVersion} where ${sql.identifier(table.id)} = ${row.id}`,
  );
}

function columnsOf(table: SealedTable) {
  const names = [table.id, "key_version", ...table.columns];
  return sql.join(
    names.map((name) => sql.identifier(name)),
    sql`, `,
  );
}

const bytes = z.instanceof(Uint8Array);

function parseRow(table: SealedTable, row: Record<string, unknown>): SealedRow {
  return {
    id: z.string().parse(row[table.id]),
    keyVersion: z.number().parse(row.key_version),
    values: new Map(table.columns.map((column) => [column, bytes.parse(row[column])])),
  };
}
