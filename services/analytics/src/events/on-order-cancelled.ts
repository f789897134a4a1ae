import { OrderCancelledSchema, SellerOrderCancelledSchema } from "@souk/contracts/order/v1/order_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { keepCancellation } from "../db/fact-store.ts";

const topic = "order-events";

export const onOrderCancelled = () =>
  defineConsumer({
    name: "analytics.on-order-cancelled",
    topic,
    type: "order.cancelled.v1",
    schema: OrderCancelledSchema,
    handle: (tx, { payload: { orderId }, time }) => keepCancellation(tx, orderId, { orderId, at: time }),
  });

export const onSellerOrderCancelled = () =>
  defineConsumer({
    name: "analytics.on-seller-order-cancelled",
    topic,
    type: "order.seller_order_cancelled.v1",
    schema: SellerOrderCancelledSchema,
    handle: (tx, { payload: { orderId, sellerOrderId }, time }) =>
      keepCancellation(tx, sellerOrderId, { orderId, at: time }),
  });
