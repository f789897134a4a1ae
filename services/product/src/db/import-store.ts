import type { Conn, Db, Tx } from "@souk/database/database";
import { and, asc, desc, eq, inArray, lt, notInArray, sql } from "drizzle-orm";
import type { Fault, ImportState } from "../domain/import/product-import.ts";
import type { JsonValue } from "../domain/import/source-record.ts";
import { storable, storableText } from "../domain/import/storable.ts";
import { insertRows } from "./insert-rows.ts";
import { importBadRows, importParts, productImports } from "./schema.ts";

export type ImportRow = typeof productImports.$inferSelect;
export type ImportChange = Partial<Omit<ImportRow, "id" | "sellerId">>;

export interface BadRow {
  readonly row: number;
  readonly part: number;
  readonly content: JsonValue;
  readonly faults: readonly Fault[];
}

const running: ImportState[] = ["checking", "running"];

export async function insertImport(tx: Tx, row: ImportRow): Promise<void> {
  await tx.insert(productImports).values(row);
}

export async function findImport(conn: Conn, { id, sellerId }: { id: string; sellerId: string }) {
  const [row] = await conn
    .select()
    .from(productImports)
    .where(and(eq(productImports.id, id), eq(productImports.sellerId, sellerId)));
  return row;
}

/** For this transaction alone. */
export async function lockImport(tx: Tx, id: string): Promise<ImportRow | undefined> {
  const [row] = await tx.select().from(productImports).where(eq(productImports.id, id)).for("update");
  return row;
}

export async function changeImport(conn: Conn, id: string, change: ImportChange): Promise<void> {
  await conn.update(productImports).set(change).where(eq(productImports.id, id));
}

export async function hasRunning(tx: Tx, sellerId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: productImports.id })
    .from(productImports)
    .where(and(eq(productImports.sellerId, sellerId), inArray(productImports.state, running)))
    .limit(1);
  return rows.length > 0;
}

export async function listImports(
  conn: Conn,
  { sellerId, beforeId, limit }: { sellerId: string; beforeId: string | undefined; limit: number },
): Promise<ImportRow[]> {
  return conn
    .select()
    .from(productImports)
    .where(
      and(eq(productImports.sellerId, sellerId), beforeId === undefined ? undefined : lt(productImports.id, beforeId)),
    )
    .orderBy(desc(productImports.id))
    .limit(limit);
}

/** An import that runs and that no worker has, for this worker until then. */
export async function claimImport(db: Db, leaseMs: number): Promise<ImportRow | undefined> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(productImports)
      .where(
        and(
          inArray(productImports.state, running),
          sql`(${productImports.leasedUntil} is null or ${productImports.leasedUntil} < now())`,
        ),
      )
      .orderBy(asc(productImports.startedAt))
      .limit(1)
      .for("update", { skipLocked: true });
    if (row) await changeImport(tx, row.id, { leasedUntil: new Date(Date.now() + leaseMs) });
    return row;
  });
}

/** Keeps an import for its worker while that works at what is to come; false when it does not run any more. */
export async function renewLease(db: Db, id: string, leaseMs: number): Promise<boolean> {
  const rows = await db
    .update(productImports)
    .set({ leasedUntil: new Date(Date.now() + leaseMs) })
    .where(and(eq(productImports.id, id), inArray(productImports.state, running)))
    .returning({ id: productImports.id });
  return rows.length > 0;
}

export async function appendPart(tx: Tx, importId: string, startsAt: number, content: Uint8Array): Promise<void> {
  await tx.insert(importParts).values({ importId, startsAt, content });
}

export async function findPart(
  conn: Conn,
  importId: string,
  from: number,
): Promise<{ startsAt: number; content: Uint8Array } | undefined> {
  const [part] = await conn
    .select({ startsAt: importParts.startsAt, content: importParts.content })
    .from(importParts)
    .where(and(eq(importParts.importId, importId), sql`${importParts.startsAt} >= ${from}`))
    .orderBy(asc(importParts.startsAt))
    .limit(1);
  return part;
}

export async function deleteParts(conn: Conn, importId: string): Promise<void> {
  await conn.delete(importParts).where(eq(importParts.importId, importId));
}

export async function saveBadRows(tx: Tx, importId: string, rows: readonly BadRow[]): Promise<void> {
  await insertRows(
    tx,
    importBadRows,
    rows.map(({ row, part, content, faults }) => ({
      ...{ importId, row, part, content: storable(content) },
      faults: faults.map((fault) => ({
        ...fault,
        column: storableText(fault.column),
        message: storableText(fault.message),
      })),
    })),
  );
}

export async function deleteBadRows(tx: Tx, importId: string): Promise<void> {
  await tx.delete(importBadRows).where(eq(importBadRows.importId, importId));
}

export interface BadRowPlace {
  readonly row: number;
  readonly part: number;
}

export async function listBadRows(
  conn: Conn,
  { importId, after, limit }: { importId: string; after: BadRowPlace; limit: number },
) {
  const { row, part } = after;
  return conn
    .select()
    .from(importBadRows)
    .where(
      and(
        eq(importBadRows.importId, importId),
        sql`(${importBadRows.row}, ${importBadRows.part}) > (${row}::int, ${part}::int)`,
      ),
    )
    .orderBy(asc(importBadRows.row), asc(importBadRows.part))
    .limit(limit);
}

/** Forgets what is older, and the files of what was never run. */
export async function purgeImports(
  db: Db,
  { before, filesBefore }: { before: Date; filesBefore: Date },
): Promise<void> {
  await db
    .delete(productImports)
    .where(and(lt(productImports.createdAt, before), notInArray(productImports.state, running)));
  const old = db
    .select({ id: productImports.id })
    .from(productImports)
    .where(and(lt(productImports.createdAt, filesBefore), notInArray(productImports.state, running)));
  await db.delete(importParts).where(inArray(importParts.importId, old));
  await db
    .update(productImports)
    .set({ state: "cancelled" })
    .where(
      and(lt(productImports.createdAt, filesBefore), inArray(productImports.state, ["uploading", "ready", "checked"])),
    );
}
