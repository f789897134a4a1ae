import type { Conn, Tx } from "@souk/database/database";
import { preparedForFew } from "@souk/database/few-rows";
import { newId } from "@souk/ids/id";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import { adjustments } from "./schema.ts";

export type AdjustmentRow = typeof adjustments.$inferSelect;
export type NewAdjustment = Omit<typeof adjustments.$inferInsert, "id" | "at">;

export async function insertAdjustments(tx: Tx, rows: readonly NewAdjustment[]): Promise<void> {
  if (rows.length === 0) return;
  const insert = tx.insert(adjustments).values(rows.map((row) => ({ ...row, id: newId() })));
  await preparedForFew(insert, "insert_adjustments", rows.length);
}

/** Newest first, after a given id. */
export async function listAdjustmentRows(
  conn: Conn,
  page: { offerId: string; afterId: string | undefined; limit: number },
): Promise<AdjustmentRow[]> {
  const after = page.afterId === undefined ? undefined : lt(adjustments.id, page.afterId);
  return conn
    .select()
    .from(adjustments)
    .where(and(eq(adjustments.offerId, page.offerId), after))
    .orderBy(desc(adjustments.id))
    .limit(page.limit);
}

/** The same of a whole shop, or of one offer of it. */
export async function listSellerAdjustments(
  conn: Conn,
  page: { sellerId: string; offerId: string | undefined; afterId: string | undefined; limit: number },
): Promise<AdjustmentRow[]> {
  const where = and(
    eq(adjustments.sellerId, page.sellerId),
    page.offerId === undefined ? undefined : eq(adjustments.offerId, page.offerId),
    page.afterId === undefined ? undefined : lt(adjustments.id, page.afterId),
  );
  return conn.select().from(adjustments).where(where).orderBy(desc(adjustments.id)).limit(page.limit);
}

/** What an order's sale took from which location. */
export async function saleAdjustments(tx: Tx, orderId: string): Promise<AdjustmentRow[]> {
  return tx
    .select()
    .from(adjustments)
    .where(and(eq(adjustments.orderId, orderId), eq(adjustments.reason, "sale")));
}

/** Who sells an order's stock and gives it back when it is cancelled. */
export const checkout = "checkout";

/** What of an order that was cancelled is back in which location. */
export async function givenBack(tx: Tx, orderId: string) {
  const { offerId, location, delta } = adjustments;
  return tx
    .select({ offerId, location, quantity: sql<bigint>`sum(${delta})`.mapWith(BigInt) })
    .from(adjustments)
    .where(and(eq(adjustments.orderId, orderId), eq(adjustments.reason, "returned"), eq(adjustments.actorId, checkout)))
    .groupBy(offerId, location);
}
