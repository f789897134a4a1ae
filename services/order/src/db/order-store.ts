import type { Conn, Tx } from "@souk/database/database";
import { preparedForFew } from "@souk/database/few-rows";
import { and, asc, eq, inArray, lt, sql } from "drizzle-orm";
import type { CancelledBy, CancelReason } from "../domain/cancellation.ts";
import type { Order, OrderLine, SellerOrder } from "../domain/order.ts";
import type { OrderState, SellerOrderState } from "../domain/order-state.ts";
import type { Discount, TotalsMinor } from "../domain/quote.ts";
import { sumOf } from "../domain/sum-of.ts";
import { giveBackUses } from "./claim-store.ts";
import { type DiscountRow, discountRows, discountsOf, insertDiscounts, toDiscount } from "./discount-store.ts";
import { fromFrozen, toFrozen } from "./frozen-commission.ts";
import { orderLines, orders, sellerOrders } from "./schema.ts";

type OrderRow = typeof orders.$inferSelect;
type SellerOrderRow = typeof sellerOrders.$inferSelect;
type OrderLineRow = typeof orderLines.$inferSelect;

export interface StoredOrder extends Order {
  readonly contentHash: string;
  readonly recipient: Uint8Array;
  /** Null where it was not worked out yet. */
  readonly emailHash: Uint8Array | null;
}

/** Who ended a seller order, and what a seller gave as the reason. */
export interface Cancellation {
  /** Null: the checkout did not come to its end. */
  readonly by: CancelledBy | null;
  readonly reason?: CancelReason;
}

/**
 * False when the order id is taken, or the number that is made of it. Both are asked for: of twins that insert at the same
 * moment one may meet the other's number before its id.
 */
export async function insertOrderOnce(tx: Tx, order: StoredOrder): Promise<boolean> {
  const { sellerOrders: parts, totals, ...row } = order;
  const inserted = await tx
    .insert(orders)
    .values({
      ...row,
      ...totalColumns(totals),
      taxBasisPoints: Number(row.taxBasisPoints),
      recipient: Buffer.from(row.recipient),
      emailHash: row.emailHash && Buffer.from(row.emailHash),
    })
    .onConflictDoNothing()
    .returning({ id: orders.id })
    .prepare("insert_order")
    .execute();
  if (inserted.length === 0) return false;
  const partRows = parts.map(({ lines: _, discounts: __, totals: partTotals, ...part }) => ({
    ...part,
    ...totalColumns(partTotals),
    orderId: order.id,
  }));
  const lineRows = parts.flatMap((part) => part.lines.map((line) => lineRow(order.id, part.id, line))).map(numbered);
  await Promise.all([
    preparedForFew(tx.insert(sellerOrders).values(partRows), "insert_seller_orders", partRows.length),
    preparedForFew(tx.insert(orderLines).values(lineRows), "insert_order_lines", lineRows.length),
    insertDiscounts(tx, discountRows(order)),
  ]);
  return true;
}

/** Locks the order against every other change and reads it whole. */
export async function lockOrder(tx: Tx, orderId: string): Promise<StoredOrder | undefined> {
  const lock = tx.select().from(orders).where(eq(orders.id, orderId)).for("update");
  const [row] = await lock.prepare("lock_order").execute();
  if (!row) return undefined;
  const { parts, lines, discounts } = partsOf(tx, orderId);
  const reads = [
    parts.prepare("seller_orders_of").execute(),
    lines.prepare("order_lines_of").execute(),
    discounts.prepare("order_discounts_of").execute(),
  ] as const;
  return assembled(row, ...(await Promise.all(reads)));
}

export async function findOrder(conn: Conn, orderId: string): Promise<StoredOrder | undefined> {
  const [row] = await conn.select().from(orders).where(eq(orders.id, orderId));
  if (!row) return undefined;
  const { parts, lines, discounts } = partsOf(conn, orderId);
  return assembled(row, ...(await Promise.all([parts, lines, discounts])));
}

/** Whether there is such an order that is more than a quote. */
export async function isPlaced(conn: Conn, orderId: string): Promise<boolean> {
  const [row] = await conn.select({ placedAt: orders.placedAt }).from(orders).where(eq(orders.id, orderId));
  return row !== undefined && row.placedAt !== null;
}

export async function saveOrderState(
  tx: Tx,
  orderId: string,
  change: { state: OrderState; paymentId?: string; placedAt?: Date },
): Promise<void> {
  await tx.update(orders).set(change).where(eq(orders.id, orderId)).prepare("save_order_state").execute();
}

/** Whoever looked at it before has an old version now. */
export async function saveSellerOrderState(tx: Tx, id: string, state: SellerOrderState): Promise<void> {
  await tx
    .update(sellerOrders)
    .set({ state, version: sql`${sellerOrders.version} + 1` })
    .where(eq(sellerOrders.id, id));
}

/** Ends seller orders that stand: nothing of them is left to pack. */
export async function cancelSellerOrders(tx: Tx, ids: readonly string[], cancellation: Cancellation): Promise<void> {
  await tx
    .update(sellerOrders)
    .set({
      state: "cancelled",
      version: sql`${sellerOrders.version} + 1`,
      cancelledBy: cancellation.by,
      cancelReason: cancellation.reason ?? null,
    })
    .where(inArray(sellerOrders.id, [...ids]));
  await tx
    .update(orderLines)
    .set({ packedQuantity: 0, cancelledQuantity: sql`${orderLines.quantity}` })
    .where(inArray(orderLines.sellerOrderId, [...ids]));
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

/** Deletes quotes that no order came from, with what they claimed; how many, at most `limit`. */
export async function deleteStaleQuotes(
  tx: Tx,
  { state, before, limit }: { state: "quoted" | "abandoned"; before: Date; limit: number },
): Promise<number> {
  const stale = await tx
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.state, state), lt(orders.createdAt, before)))
    .limit(limit)
    .for("update", { skipLocked: true });
  const ids = stale.map(({ id }) => id);
  await giveBackUses(tx, ids);
  if (ids.length > 0) await tx.delete(orders).where(inArray(orders.id, ids));
  return ids.length;
}

function partsOf(conn: Conn, orderId: string) {
  return {
    parts: conn.select().from(sellerOrders).where(eq(sellerOrders.orderId, orderId)).orderBy(asc(sellerOrders.id)),
    lines: conn.select().from(orderLines).where(eq(orderLines.orderId, orderId)).orderBy(asc(orderLines.position)),
    discounts: discountsOf(conn, orderId),
  };
}

/** An order from its rows. */
export function assembled(
  row: OrderRow,
  parts: readonly SellerOrderRow[],
  lines: readonly OrderLineRow[],
  discounts: readonly DiscountRow[],
): StoredOrder {
  const sellerOrdersOf = parts.map((part) =>
    toSellerOrder(
      part,
      lines.filter((line) => line.sellerOrderId === part.id).map(toLine),
      discounts.filter((discount) => discount.sellerOrderId === part.id).map(toDiscount),
    ),
  );
  return { ...row, taxBasisPoints: BigInt(row.taxBasisPoints), totals: toTotals(row), sellerOrders: sellerOrdersOf };
}

function toSellerOrder(row: SellerOrderRow, lines: readonly OrderLine[], discounts: readonly Discount[]): SellerOrder {
  const { id, sellerId, state, commissionMinor, deliveryOptionCode, deliveryFrom, deliveryUntil, shipBy } = row;
  const { version, cancelledBy, cancelReason, cancelledMinor, cancelledCommissionMinor } = row;
  const delivery = { deliveryOptionCode, deliveryFrom, deliveryUntil, shipBy };
  const work = { state, version, cancelledBy, cancelReason };
  const cancelled = { cancelledMinor, cancelledCommissionMinor };
  const money = { commissionMinor, ...cancelled, cancelledMarketplaceMinor: row.cancelledMarketplaceMinor };
  return { id, sellerId, ...work, ...money, ...delivery, lines, discounts, totals: toTotals(row) };
}

function lineRow(orderId: string, sellerOrderId: string, { discounts, commission, ...line }: OrderLine) {
  return {
    orderId,
    sellerOrderId,
    ...line,
    discountMinor: sumOf(discounts.map(({ amountMinor }) => amountMinor)),
    discounts: discounts.map(({ promotionId, amountMinor }) => ({ promotionId, amountMinor: `${amountMinor}` })),
    commission: commission && toFrozen(commission),
  };
}

function toLine({
  id,
  snapshot,
  quantity,
  packedQuantity,
  cancelledQuantity,
  cancelReason,
  returnedQuantity,
  unitPriceMinor,
  totalMinor,
  discounts,
  commission: frozen,
}: OrderLineRow): OrderLine {
  const commission = frozen && fromFrozen(frozen);
  const own = discounts.map(({ promotionId, amountMinor }) => ({ promotionId, amountMinor: BigInt(amountMinor) }));
  const counts = { quantity, packedQuantity, cancelledQuantity, cancelReason, returnedQuantity };
  return { id, snapshot, ...counts, unitPriceMinor, totalMinor, discounts: own, commission };
}

function numbered<Row>(row: Row, position: number): Row & { position: number } {
  return { ...row, position };
}

function totalColumns(totals: TotalsMinor) {
  return {
    itemsMinor: totals.items,
    deliveryMinor: totals.delivery,
    discountMinor: totals.discount,
    totalMinor: totals.total,
    taxMinor: totals.taxIncluded,
  };
}

function toTotals(row: ReturnType<typeof totalColumns>): TotalsMinor {
  const { itemsMinor: items, deliveryMinor: delivery, discountMinor: discount, totalMinor: total } = row;
  return { items, delivery, discount, total, taxIncluded: row.taxMinor };
}
