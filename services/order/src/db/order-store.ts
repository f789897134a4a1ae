import type { Conn, Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import { and, asc, eq, lt } from "drizzle-orm";
import type { Order, OrderLine, SellerOrder } from "../domain/order.ts";
import type { OrderState, SellerOrderState } from "../domain/order-state.ts";
import type { TotalsMinor } from "../domain/quote.ts";
import { orderLines, orders, sellerOrders } from "./schema.ts";

type OrderRow = typeof orders.$inferSelect;
type SellerOrderRow = typeof sellerOrders.$inferSelect;

export interface StoredOrder extends Order {
  readonly contentHash: string;
  readonly recipient: Uint8Array;
}

/** False when the order id is taken. */
export async function insertOrderOnce(tx: Tx, order: StoredOrder): Promise<boolean> {
  const { sellerOrders: parts, totals, ...row } = order;
  const inserted = await tx
    .insert(orders)
    .values({ ...row, ...totalColumns(totals), recipient: Buffer.from(row.recipient) })
    .onConflictDoNothing({ target: orders.id })
    .returning({ id: orders.id });
  if (inserted.length === 0) return false;
  await tx.insert(sellerOrders).values(
    parts.map(({ lines: _, totals: partTotals, ...part }) => ({
      ...part,
      ...totalColumns(partTotals),
      orderId: order.id,
    })),
  );
  await tx
    .insert(orderLines)
    .values(parts.flatMap((part) => part.lines.map((line) => lineRow(order.id, part.id, line))).map(numbered));
  return true;
}

/** Locks the order against every other change and reads it whole. */
export async function lockOrder(tx: Tx, orderId: string): Promise<StoredOrder | undefined> {
  const [row] = await tx.select().from(orders).where(eq(orders.id, orderId)).for("update");
  return row && withParts(tx, row);
}

export async function findOrder(conn: Conn, orderId: string): Promise<StoredOrder | undefined> {
  const [row] = await conn.select().from(orders).where(eq(orders.id, orderId));
  return row && withParts(conn, row);
}

export async function saveOrderState(
  tx: Tx,
  orderId: string,
  change: { state: OrderState; paymentId?: string; placedAt?: Date },
): Promise<void> {
  await tx.update(orders).set(change).where(eq(orders.id, orderId));
}

/** Moves every seller order of an order. */
export async function saveSellerOrderStates(tx: Tx, orderId: string, state: SellerOrderState): Promise<void> {
  await tx.update(sellerOrders).set({ state }).where(eq(sellerOrders.orderId, orderId));
}

/** Gives a guest's orders to an account; how many. */
export async function changeShopper(tx: Tx, fromId: string, toId: string): Promise<number> {
  const moved = await tx
    .update(orders)
    .set({ shopperId: toId })
    .where(eq(orders.shopperId, fromId))
    .returning({ id: orders.id });
  return moved.length;
}

/** Deletes quotes that no order came from; how many. */
export async function deleteStaleQuotes(conn: Conn, state: "quoted" | "abandoned", before: Date): Promise<number> {
  const gone = await conn
    .delete(orders)
    .where(and(eq(orders.state, state), lt(orders.createdAt, before)))
    .returning({ id: orders.id });
  return gone.length;
}

async function withParts(conn: Conn, row: OrderRow): Promise<StoredOrder> {
  const [parts, lines] = await Promise.all([
    conn.select().from(sellerOrders).where(eq(sellerOrders.orderId, row.id)).orderBy(asc(sellerOrders.id)),
    conn.select().from(orderLines).where(eq(orderLines.orderId, row.id)).orderBy(asc(orderLines.position)),
  ]);
  const sellerOrdersOf = parts.map((part) =>
    toSellerOrder(
      part,
      lines.filter((line) => line.sellerOrderId === part.id),
    ),
  );
  return { ...row, totals: toTotals(row), sellerOrders: sellerOrdersOf };
}

function toSellerOrder(row: SellerOrderRow, lines: readonly OrderLine[]): SellerOrder {
  const { id, sellerId, state, commissionMinor, deliveryFrom, deliveryUntil } = row;
  return { id, sellerId, state, commissionMinor, deliveryFrom, deliveryUntil, lines, totals: toTotals(row) };
}

function lineRow(orderId: string, sellerOrderId: string, line: OrderLine) {
  return { id: newId(), orderId, sellerOrderId, ...line };
}

function numbered<Row>(row: Row, position: number): Row & { position: number } {
  return { ...row, position };
}

function totalColumns(totals: TotalsMinor) {
  return {
    itemsMinor: totals.items,
    deliveryMinor: totals.delivery,
    totalMinor: totals.total,
    taxMinor: totals.taxIncluded,
  };
}

function toTotals(row: ReturnType<typeof totalColumns>): TotalsMinor {
  return { items: row.itemsMinor, delivery: row.deliveryMinor, total: row.totalMinor, taxIncluded: row.taxMinor };
}
