import type { Conn } from "@souk/database/database";
import { and, asc, count, desc, eq, gt, inArray, isNotNull, lt, or, type SQL } from "drizzle-orm";
import type { SellerOrderState } from "../domain/order-state.ts";
import { orderDiscounts, orderLines, orders, sellerOrders } from "./schema.ts";
import { shipments } from "./shipment-schema.ts";

export const queueFilters = ["all", "to_pack", "packed", "late", "handed_over", "delivered", "cancelled"] as const;
export type QueueFilter = (typeof queueFilters)[number];

/** Where a page ended: the most urgent first, or the newest first. */
export interface QueueCursor {
  readonly shipBy: Date;
  readonly id: string;
}

const statesOf: Readonly<Record<Exclude<QueueFilter, "all">, readonly SellerOrderState[]>> = {
  to_pack: ["placed"],
  late: ["placed"],
  packed: ["packed"],
  handed_over: ["handed_over"],
  delivered: ["delivered"],
  cancelled: ["cancelled"],
};
const urgentFirst: ReadonlySet<QueueFilter> = new Set(["to_pack", "packed", "late"]);

interface Page {
  readonly sellerId: string;
  readonly filter: QueueFilter;
  readonly now: Date;
  readonly after: QueueCursor | undefined;
  /** Of that order only. */
  readonly number?: string | undefined;
  readonly sellerOrderId?: string | undefined;
  readonly limit: number;
}

/** A seller's queue without what is in the parcels. */
export async function queueRows(conn: Conn, page: Page) {
  const isUrgent = urgentFirst.has(page.filter);
  return conn
    .select({
      id: sellerOrders.id,
      orderId: orders.id,
      number: orders.number,
      recipient: orders.recipient,
      currencyCode: orders.currencyCode,
      placedAt: orders.placedAt,
      version: sellerOrders.version,
      state: sellerOrders.state,
      shipBy: sellerOrders.shipBy,
      totalMinor: sellerOrders.totalMinor,
      commissionMinor: sellerOrders.commissionMinor,
      cancelledMinor: sellerOrders.cancelledMinor,
      cancelledCommissionMinor: sellerOrders.cancelledCommissionMinor,
      cancelledMarketplaceMinor: sellerOrders.cancelledMarketplaceMinor,
      deliveryOptionCode: sellerOrders.deliveryOptionCode,
    })
    .from(sellerOrders)
    .innerJoin(orders, eq(orders.id, sellerOrders.orderId))
    .where(
      and(
        isInQueue(page),
        page.number === undefined ? undefined : eq(orders.number, page.number),
        page.sellerOrderId === undefined ? undefined : eq(sellerOrders.id, page.sellerOrderId),
        isUrgent ? lessUrgent(page.after) : older(page.after),
      ),
    )
    .orderBy(...(isUrgent ? [asc(sellerOrders.shipBy), asc(sellerOrders.id)] : [desc(sellerOrders.id)]))
    .limit(page.limit);
}

export type QueueRow = Awaited<ReturnType<typeof queueRows>>[number];

/** What is in the parcels of a page of the queue, in three queries whatever its length. */
export async function contentsOf(conn: Conn, ids: readonly string[]) {
  if (ids.length === 0) return { lines: [], shipmentCounts: [], discounts: [] };
  const [lines, shipmentCounts, discounts] = await Promise.all([
    conn
      .select({
        sellerOrderId: orderLines.sellerOrderId,
        quantity: orderLines.quantity,
        packedQuantity: orderLines.packedQuantity,
        cancelledQuantity: orderLines.cancelledQuantity,
        snapshot: orderLines.snapshot,
      })
      .from(orderLines)
      .where(inArray(orderLines.sellerOrderId, [...ids]))
      .orderBy(orderLines.position),
    conn
      .select({ sellerOrderId: shipments.sellerOrderId, count: count() })
      .from(shipments)
      .where(inArray(shipments.sellerOrderId, [...ids]))
      .groupBy(shipments.sellerOrderId),
    conn
      .select({ sellerOrderId: orderDiscounts.sellerOrderId, marketplaceMinor: orderDiscounts.marketplaceMinor })
      .from(orderDiscounts)
      .where(inArray(orderDiscounts.sellerOrderId, [...ids])),
  ]);
  return { lines, shipmentCounts, discounts };
}

/** How many there are, at most `limit`. */
export async function countQueue(
  conn: Conn,
  queue: { sellerId: string; filter: QueueFilter; now: Date },
  limit: number,
): Promise<number> {
  const some = conn
    .select({ id: sellerOrders.id })
    .from(sellerOrders)
    .innerJoin(orders, eq(orders.id, sellerOrders.orderId))
    .where(isInQueue(queue))
    .limit(limit)
    .as("some");
  const [row] = await conn.select({ count: count() }).from(some);
  return row?.count ?? 0;
}

function isInQueue({ sellerId, filter, now }: { sellerId: string; filter: QueueFilter; now: Date }): SQL | undefined {
  return and(
    eq(sellerOrders.sellerId, sellerId),
    isNotNull(orders.placedAt),
    filter === "all" ? undefined : inArray(sellerOrders.state, [...statesOf[filter]]),
    filter === "late" ? lt(sellerOrders.shipBy, now) : undefined,
  );
}

function lessUrgent(after: QueueCursor | undefined): SQL | undefined {
  if (!after) return undefined;
  const { shipBy, id } = sellerOrders;
  return or(gt(shipBy, after.shipBy), and(eq(shipBy, after.shipBy), gt(id, after.id)));
}

const older = (after: QueueCursor | undefined) => after && lt(sellerOrders.id, after.id);
