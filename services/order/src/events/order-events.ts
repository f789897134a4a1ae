import { OrderCancelled_Reason, OrderCancelledSchema, OrderPlacedSchema } from "@souk/contracts/order/v1/order_events";
import type { Order } from "../domain/order.ts";

const topic = "order-events";

export function orderPlaced(order: Order) {
  const amount = (minorUnits: bigint) => ({ currencyCode: order.currencyCode, minorUnits });
  return {
    topic,
    type: "order.placed.v1",
    key: order.id,
    schema: OrderPlacedSchema,
    payload: {
      orderId: order.id,
      shopperId: order.shopperId,
      paymentId: order.paymentId ?? "",
      total: amount(order.totals.total),
      sellerOrders: order.sellerOrders.map((part) => ({
        sellerOrderId: part.id,
        sellerId: part.sellerId,
        total: amount(part.totals.total),
        lines: part.lines.map(({ snapshot, quantity }) => ({ offerId: snapshot.offerId, quantity })),
      })),
    },
  };
}

export type CancelReason = "shopper" | "abandoned";

export function orderCancelled(order: Order, reason: CancelReason) {
  return {
    topic,
    type: "order.cancelled.v1",
    key: order.id,
    schema: OrderCancelledSchema,
    payload: {
      orderId: order.id,
      shopperId: order.shopperId,
      paymentId: order.paymentId ?? "",
      reason: reason === "shopper" ? OrderCancelled_Reason.SHOPPER : OrderCancelled_Reason.ABANDONED,
    },
  };
}
