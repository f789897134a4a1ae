import { OrderPlacedSchema } from "@souk/contracts/order/v1/order_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { countSales } from "../use-cases/count-sales.ts";

/** What is ordered becomes popular. */
export const onOrderPlaced = () =>
  defineConsumer({
    name: "product.on-order-placed",
    topic: "order-events",
    type: "order.placed.v1",
    schema: OrderPlacedSchema,
    handle: (tx, { payload, time }) =>
      countSales(tx, {
        orderId: payload.orderId,
        placedAt: time,
        lines: payload.sellerOrders.flatMap(({ lines }) => lines),
      }),
  });
