import type { Conn, Db, Tx } from "@souk/database/database";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { maxViews } from "../domain/view.ts";
import { views } from "./schema.ts";

/** The latest last, a millisecond apart, so that their order is kept. */
export async function saveViews(tx: Tx, userId: string, productIds: readonly string[], at: Date): Promise<void> {
  const last = productIds.length - 1;
  const rows = productIds.map((productId, place) => ({
    userId,
    productId,
    viewedAt: new Date(at.getTime() - (last - place)),
  }));
  await tx
    .insert(views)
    .values(rows)
    .onConflictDoUpdate({
      target: [views.userId, views.productId],
      set: { viewedAt: sql`greatest(${views.viewedAt}, excluded.viewed_at)` },
    });
}

/** The latest first. */
export async function listViews(db: Db, userId: string): Promise<string[]> {
  const rows = await db
    .select({ productId: views.productId })
    .from(views)
    .where(eq(views.userId, userId))
    .orderBy(desc(views.viewedAt), desc(views.productId))
    .limit(maxViews);
  return rows.map(({ productId }) => productId);
}

/** Keeps the latest only. */
export async function trimViews(tx: Tx, userId: string): Promise<void> {
  const old = tx
    .select({ productId: views.productId })
    .from(views)
    .where(eq(views.userId, userId))
    .orderBy(desc(views.viewedAt), desc(views.productId))
    .offset(maxViews);
  await tx.delete(views).where(and(eq(views.userId, userId), inArray(views.productId, old)));
}

export async function deleteViews(conn: Conn, userId: string): Promise<void> {
  await conn.delete(views).where(eq(views.userId, userId));
}
