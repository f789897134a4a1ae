import type { Conn } from "@souk/database/database";
import { and, eq, inArray, isNotNull, ne } from "drizzle-orm";
import { orders, sellerOrders } from "./schema.ts";
import { shipments } from "./shipment-schema.ts";

/** Parcels of placed orders that stand, with what whoever brings them needs, in no order. */
export async function consignmentRows(conn: Conn, shipmentIds: readonly string[]) {
  return conn
    .select({
      shipmentId: shipments.id,
      orderId: orders.id,
      orderNumber: orders.number,
      shopperId: orders.shopperId,
      sellerOrderId: sellerOrders.id,
      sellerId: sellerOrders.sellerId,
      recipient: orders.recipient,
      currencyCode: orders.currencyCode,
      orderTotalMinor: orders.totalMinor,
      deliveryOptionCode: sellerOrders.deliveryOptionCode,
      deliveryFrom: sellerOrders.deliveryFrom,
      deliveryUntil: sellerOrders.deliveryUntil,
      locale: orders.locale,
    })
    .from(shipments)
    .innerJoin(sellerOrders, eq(sellerOrders.id, shipments.sellerOrderId))
    .innerJoin(orders, eq(orders.id, sellerOrders.orderId))
    .where(
      and(inArray(shipments.id, [...shipmentIds]), isNotNull(orders.placedAt), ne(sellerOrders.state, "cancelled")),
    );
}

export type ConsignmentRow = Awaited<ReturnType<typeof consignmentRows>>[number];
