import { OrderCancelledSchema } from "@souk/contracts/order/v1/order_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { uncountSales } from "../use-cases/count-sales.ts";

/** A cancelled order makes nothing popular. */
export const onOrderCancelled = () =>
  defineConsumer({
    name: "product.on-order-cancelled",
    topic: "order-events",
    type: "order.cancelled.v1",
    schema: OrderCancelledSchema,
    handle: (tx, { payload }) => uncountSales(tx, payload.orderId),
  });
