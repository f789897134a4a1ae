import { SellerOrderLateSchema, SellerOrderMovedSchema } from "@souk/contracts/order/v1/order_events";
import { type Consumer, defineConsumer } from "@souk/events/define-consumer";
import { tellShop, tellUser } from "./tell.ts";

const topic = "order-events";

/** How far a seller is with their part of an order. */
export function onSellerOrderMoved(change: "packed" | "handed_over", now: () => Date): Consumer {
  return defineConsumer({
    name: `notification.on-seller-order-${change}`,
    topic,
    type: `order.seller_order_${change}.v1`,
    schema: SellerOrderMovedSchema,
    async handle(tx, { id: eventId, payload: { orderId, shopperId, sellerOrderId } }) {
      const news = { eventId, at: now(), topic: `order_${change}` as const };
      await tellUser(tx, shopperId, { ...news, particulars: { orderId, sellerOrderId } });
    },
  });
}

export function onSellerOrderLate(now: () => Date): Consumer {
  return defineConsumer({
    name: "notification.on-seller-order-late",
    topic,
    type: "order.seller_order_late.v1",
    schema: SellerOrderLateSchema,
    async handle(tx, { id: eventId, payload: { orderId, sellerOrderId, sellerId } }) {
      const particulars = { orderId, sellerOrderId };
      await tellShop(tx, sellerId, { eventId, at: now(), topic: "sale_late", particulars });
    },
  });
}
