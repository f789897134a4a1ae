import type { Conn } from "@souk/database/database";
import { asc, desc, inArray } from "drizzle-orm";
import { assembled, type StoredOrder } from "./order-store.ts";
import { orderDiscounts, orderLines, orders, sellerOrders } from "./schema.ts";

/** Several whole orders in four statements, in no order; unknown ids are left out. */
export async function findOrders(conn: Conn, orderIds: readonly string[]): Promise<StoredOrder[]> {
  if (orderIds.length === 0) return [];
  const ids = [...orderIds];
  const { orderId: partOf } = sellerOrders;
  const { orderId: lineOf, position } = orderLines;
  const { orderId: discountOf, amountMinor, promotionId } = orderDiscounts;
  const [rows, parts, lines, discounts] = await Promise.all([
    conn.select().from(orders).where(inArray(orders.id, ids)),
    conn.select().from(sellerOrders).where(inArray(partOf, ids)).orderBy(asc(sellerOrders.id)),
    conn.select().from(orderLines).where(inArray(lineOf, ids)).orderBy(asc(position)),
    conn.select().from(orderDiscounts).where(inArray(discountOf, ids)).orderBy(desc(amountMinor), promotionId),
  ]);
  const [partsOf, linesOf, discountsOf] = [byOrder(parts), byOrder(lines), byOrder(discounts)];
  const own = (id: string) => [partsOf.get(id) ?? [], linesOf.get(id) ?? [], discountsOf.get(id) ?? []] as const;
  return rows.map((row) => assembled(row, ...own(row.id)));
}

function byOrder<Row extends { readonly orderId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ orderId }) => orderId);
}
