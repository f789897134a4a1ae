import type { Conn, Tx } from "@souk/database/database";
import { and, asc, desc, eq, inArray, isNotNull, lt, ne, notExists, sql } from "drizzle-orm";
import type { Return, ReturnLine } from "../domain/return.ts";
import { returnPickups } from "./return-pickup-schema.ts";
import { returnLines, returnRequests } from "./return-schema.ts";
import { orderLines } from "./schema.ts";
import { shipments } from "./shipment-schema.ts";

type Row = typeof returnRequests.$inferSelect;

/** Of an order, the oldest first. */
export async function returnsOf(conn: Conn, orderId: string): Promise<Return[]> {
  const rows = await conn
    .select()
    .from(returnRequests)
    .where(eq(returnRequests.orderId, orderId))
    .orderBy(asc(returnRequests.id));
  return withLines(conn, rows);
}

/** Whose it is; undefined when it is not that seller's. */
export async function orderOfReturn(
  conn: Conn,
  { returnId, sellerId }: { returnId: string; sellerId?: string },
): Promise<string | undefined> {
  const isTheirs = sellerId === undefined ? undefined : eq(returnRequests.sellerId, sellerId);
  const [row] = await conn
    .select({ orderId: returnRequests.orderId })
    .from(returnRequests)
    .where(and(eq(returnRequests.id, returnId), isTheirs));
  return row?.orderId;
}

async function withLines(conn: Conn, rows: readonly Row[]): Promise<Return[]> {
  const ids = rows.map(({ id }) => id);
  const lines = ids.length > 0 ? await conn.select().from(returnLines).where(inArray(returnLines.returnId, ids)) : [];
  return rows.map((row) => ({
    ...row,
    lines: lines
      .filter(({ returnId }) => returnId === row.id)
      .map(({ returnId: _, ...line }): ReturnLine => line)
      .toSorted((a, b) => (a.lineId < b.lineId ? -1 : 1)),
  }));
}

export async function insertReturn(tx: Tx, { lines, ...row }: Return): Promise<void> {
  await tx.insert(returnRequests).values(row);
  await tx.insert(returnLines).values(lines.map((line) => ({ ...line, returnId: row.id })));
}

/** Whoever looked at it before has an old version now. */
export async function saveReturn(tx: Tx, { lines, ...row }: Return): Promise<void> {
  await tx
    .update(returnRequests)
    .set({ ...row, version: sql`${returnRequests.version} + 1` })
    .where(eq(returnRequests.id, row.id));
  for (const { lineId, ...line } of lines) {
    const isLine = and(eq(returnLines.returnId, row.id), eq(returnLines.lineId, lineId));
    await tx.update(returnLines).set(line).where(isLine);
  }
}

/** Claims pieces for a return, or gives them up again. The database refuses more than were packed. */
export async function claimPieces(
  tx: Tx,
  lines: readonly { readonly lineId: string; readonly quantity: number }[],
  sign: 1 | -1,
): Promise<void> {
  for (const { lineId, quantity } of lines) {
    await tx
      .update(orderLines)
      .set({ returnedQuantity: sql`${orderLines.returnedQuantity} + ${sign * quantity}` })
      .where(eq(orderLines.id, lineId));
  }
}

/** Since when a shopper can have all of each of these seller orders: when it arrived or, where nobody told, when it left. */
export async function lastArrivals(conn: Conn, sellerOrderIds: readonly string[]): Promise<Map<string, Date>> {
  if (sellerOrderIds.length === 0) return new Map();
  const at = sql<Date>`coalesce(${shipments.deliveredAt}, ${shipments.handedOverAt})`.mapWith(shipments.handedOverAt);
  const rows = await conn
    .select({ id: shipments.sellerOrderId, at })
    .from(shipments)
    .where(and(inArray(shipments.sellerOrderId, [...sellerOrderIds]), isNotNull(shipments.handedOverAt)))
    .orderBy(asc(at));
  return new Map(rows.map((row) => [row.id, row.at]));
}

/** Those whose refund has no outcome yet, the longest waiting first. */
export async function returnsToSettle(conn: Conn, limit: number): Promise<string[]> {
  const rows = await conn
    .select({ id: returnRequests.id })
    .from(returnRequests)
    .where(eq(returnRequests.state, "refunding"))
    .orderBy(asc(returnRequests.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Those that were approved and did not come in time. What a courier has or is to collect is waited for. */
export async function returnsNotCome(conn: Conn, now: Date, limit: number): Promise<string[]> {
  const awaited = conn
    .select({ one: sql`1` })
    .from(returnPickups)
    .where(and(eq(returnPickups.returnId, returnRequests.id), ne(returnPickups.state, "called_off")));
  const rows = await conn
    .select({ id: returnRequests.id })
    .from(returnRequests)
    .where(and(eq(returnRequests.state, "approved"), lt(returnRequests.dueAt, now), notExists(awaited)))
    .orderBy(asc(returnRequests.dueAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** The newest return of the seller orders, for numbering. */
export async function lastReturnNumber(tx: Tx, sellerOrderId: string): Promise<number> {
  const [row] = await tx
    .select({ number: returnRequests.number })
    .from(returnRequests)
    .where(eq(returnRequests.sellerOrderId, sellerOrderId))
    .orderBy(desc(returnRequests.number))
    .limit(1);
  return row?.number ?? 0;
}

/** What shoppers said of their returns, once they are gone. */
export async function clearReturnNotes(tx: Tx, orderId: string): Promise<void> {
  const own = tx.select({ id: returnRequests.id }).from(returnRequests).where(eq(returnRequests.orderId, orderId));
  await tx.update(returnLines).set({ note: "" }).where(inArray(returnLines.returnId, own));
}
