import { OrderCancelledSchema } from "@souk/contracts/order/v1/order_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { releaseIn } from "../use-cases/release-reservation.ts";

/** What a cancelled order held or bought can be bought again. */
export const onOrderCancelled = (now: () => Date) =>
  defineConsumer({
    name: "inventory.on-order-cancelled",
    topic: "order-events",
    type: "order.cancelled.v1",
    schema: OrderCancelledSchema,
    handle: (tx, event) => releaseIn(tx, event.payload.orderId, now()),
  });
