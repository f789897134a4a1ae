import type { Conn, Tx } from "@souk/database/database";
import { and, asc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import type { ReturnPickup } from "../domain/return-pickup.ts";
import { returnPickups } from "./return-pickup-schema.ts";
import { returnRequests } from "./return-schema.ts";
import { orders, sellerOrders } from "./schema.ts";

export async function insertPickup(tx: Tx, pickup: ReturnPickup): Promise<void> {
  await tx.insert(returnPickups).values(pickup);
}

export async function savePickup(tx: Tx, { id, ...pickup }: ReturnPickup): Promise<void> {
  await tx.update(returnPickups).set(pickup).where(eq(returnPickups.id, id));
}

export async function findPickup(conn: Conn, id: string): Promise<ReturnPickup | undefined> {
  const [row] = await conn.select().from(returnPickups).where(eq(returnPickups.id, id));
  return row;
}

/** Of a return, the first that was booked first. */
export async function pickupsOf(conn: Conn, returnId: string): Promise<ReturnPickup[]> {
  return conn.select().from(returnPickups).where(eq(returnPickups.returnId, returnId)).orderBy(asc(returnPickups.id));
}

/** By return, the one that counts: the last that was booked, or what a courier has. */
export async function lastPickups(conn: Conn, returnIds: readonly string[]): Promise<Map<string, ReturnPickup>> {
  if (returnIds.length === 0) return new Map();
  const rows = await conn
    .select()
    .from(returnPickups)
    .where(inArray(returnPickups.returnId, [...returnIds]))
    .orderBy(asc(returnPickups.id));
  const left = rows.filter(({ state }) => state === "collected" || state === "brought");
  return new Map([...rows, ...left].map((row) => [row.returnId, row]));
}

/** Pick-ups that stand as whoever collects them needs it, in no order. */
export async function pickupConsignmentRows(conn: Conn, ids: readonly string[]) {
  return conn
    .select({
      shipmentId: returnPickups.id,
      orderId: orders.id,
      orderNumber: orders.number,
      shopperId: orders.shopperId,
      sellerOrderId: sellerOrders.id,
      sellerId: sellerOrders.sellerId,
      recipient: orders.recipient,
      currencyCode: orders.currencyCode,
      orderTotalMinor: orders.totalMinor,
      deliveryOptionCode: sellerOrders.deliveryOptionCode,
      deliveryFrom: returnPickups.day,
      deliveryUntil: returnPickups.day,
      locale: orders.locale,
    })
    .from(returnPickups)
    .innerJoin(returnRequests, eq(returnRequests.id, returnPickups.returnId))
    .innerJoin(sellerOrders, eq(sellerOrders.id, returnRequests.sellerOrderId))
    .innerJoin(orders, eq(orders.id, sellerOrders.orderId))
    .where(and(inArray(returnPickups.id, [...ids]), ne(returnPickups.state, "called_off"), isNotNull(orders.placedAt)));
}
