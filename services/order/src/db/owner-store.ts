import type { Conn, Tx } from "@souk/database/database";
import { and, eq, inArray, lt, notExists } from "drizzle-orm";
import { goneShoppers } from "./owner-schema.ts";
import { orders } from "./schema.ts";

/** Nothing happens to it any more. */
const isClosed = inArray(orders.state, ["completed", "cancelled"]);

/** Locked; those that nothing happens to any more. */
export async function closedOrdersOf(tx: Tx, shopperId: string): Promise<{ id: string; recipient: Uint8Array }[]> {
  return tx
    .select({ id: orders.id, recipient: orders.recipient })
    .from(orders)
    .where(and(eq(orders.shopperId, shopperId), isClosed))
    .for("update");
}

export async function saveOwner(
  tx: Tx,
  id: string,
  owner: { shopperId: string; recipient: Uint8Array },
): Promise<void> {
  await tx
    .update(orders)
    .set({ ...owner, emailHash: Buffer.alloc(0) })
    .where(eq(orders.id, id));
}

/** Repeating it changes nothing. */
export async function insertGoneShopper(tx: Tx, shopperId: string, goneAt: Date): Promise<void> {
  await tx.insert(goneShoppers).values({ shopperId, goneAt }).onConflictDoNothing();
}

/** Those with orders that have ended since. */
export async function goneWithClosedOrders(conn: Conn, limit: number): Promise<string[]> {
  const rows = await conn
    .selectDistinct({ shopperId: goneShoppers.shopperId })
    .from(goneShoppers)
    .innerJoin(orders, eq(orders.shopperId, goneShoppers.shopperId))
    .where(isClosed)
    .limit(limit);
  return rows.map(({ shopperId }) => shopperId);
}

/** Those that went before then and have no orders left. */
export async function deleteGoneShoppers(conn: Conn, before: Date): Promise<void> {
  const left = conn.select({ id: orders.id }).from(orders).where(eq(orders.shopperId, goneShoppers.shopperId));
  await conn.delete(goneShoppers).where(and(lt(goneShoppers.goneAt, before), notExists(left)));
}
