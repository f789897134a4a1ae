import type { Conn } from "@souk/database/database";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { findOrders } from "./many-orders.ts";
import type { StoredOrder } from "./order-store.ts";
import { orders, sellerOrders } from "./schema.ts";

/** The order of a seller's own seller order; undefined for another seller's, and while it is a quote. */
export async function findOrderOf(
  conn: Conn,
  { sellerId, sellerOrderId }: { sellerId: string; sellerOrderId: string },
): Promise<string | undefined> {
  const [id] = await findOrdersOf(conn, sellerId, [sellerOrderId]);
  return id;
}

/** The placed orders of these seller orders of a seller, in no order, each once. */
export async function ordersOf(
  conn: Conn,
  sellerId: string,
  sellerOrderIds: readonly string[],
): Promise<StoredOrder[]> {
  return findOrders(conn, [...new Set(await findOrdersOf(conn, sellerId, sellerOrderIds))]);
}

async function findOrdersOf(conn: Conn, sellerId: string, sellerOrderIds: readonly string[]): Promise<string[]> {
  const rows = await conn
    .select({ id: orders.id })
    .from(sellerOrders)
    .innerJoin(orders, eq(orders.id, sellerOrders.orderId))
    .where(
      and(
        inArray(sellerOrders.id, [...sellerOrderIds]),
        eq(sellerOrders.sellerId, sellerId),
        isNotNull(orders.placedAt),
      ),
    );
  return rows.map(({ id }) => id);
}
