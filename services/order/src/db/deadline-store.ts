import type { Conn, Tx } from "@souk/database/database";
import { and, asc, eq, inArray, isNull, lt, notExists } from "drizzle-orm";
import { orders, sellerOrders } from "./schema.ts";
import { shipments } from "./shipment-schema.ts";

const ids = { orderId: sellerOrders.orderId, sellerOrderId: sellerOrders.id, sellerId: sellerOrders.sellerId };

/** Past its time and not packed; orders that are still quotes have no time yet. */
const isToPackBefore = (time: Date) =>
  and(eq(sellerOrders.state, "placed"), lt(sellerOrders.shipBy, time), eq(orders.state, "placed"));

/** Marks those that were not told of, and gives them back. */
export async function takeLate(tx: Tx, now: Date, limit: number) {
  const late = await tx
    .select(ids)
    .from(sellerOrders)
    .innerJoin(orders, eq(orders.id, sellerOrders.orderId))
    .where(and(isToPackBefore(now), isNull(sellerOrders.lateToldAt)))
    .orderBy(asc(sellerOrders.shipBy))
    .limit(limit)
    .for("update", { of: sellerOrders, skipLocked: true });
  const found = late.map(({ sellerOrderId }) => sellerOrderId);
  if (found.length > 0) {
    await tx.update(sellerOrders).set({ lateToldAt: now }).where(inArray(sellerOrders.id, found));
  }
  return late;
}

/** Of which nothing is packed. */
export async function findOverdue(conn: Conn, before: Date, limit: number) {
  const packed = conn.select({ id: shipments.id }).from(shipments).where(eq(shipments.sellerOrderId, sellerOrders.id));
  return conn
    .select(ids)
    .from(sellerOrders)
    .innerJoin(orders, eq(orders.id, sellerOrders.orderId))
    .where(and(isToPackBefore(before), notExists(packed)))
    .orderBy(asc(sellerOrders.shipBy))
    .limit(limit);
}
