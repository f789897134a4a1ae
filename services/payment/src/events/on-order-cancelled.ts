import { OrderCancelledSchema } from "@souk/contracts/order/v1/order_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { requestVoid } from "../use-cases/request-void.ts";

/** A cancelled order's money is let go of, or given back. The payment worker does it; here it is only noted. */
export const onOrderCancelled = (provider: string, now: () => Date) =>
  defineConsumer({
    name: "payment.on-order-cancelled",
    topic: "order-events",
    type: "order.cancelled.v1",
    schema: OrderCancelledSchema,
    handle: async (tx, { payload }) => {
      await requestVoid(tx, { orderId: payload.orderId, provider, now: now(), dueAt: now() });
    },
  });
