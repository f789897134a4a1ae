import { ReturnChangedSchema } from "@souk/contracts/order/v1/order_events";
import { type Consumer, defineConsumer } from "@souk/events/define-consumer";
import { tellShop } from "./tell.ts";

/** A shop knows what it received; what an operator says it received is news to it. */
export function onReturnReceived(now: () => Date): Consumer {
  return defineConsumer({
    name: "notification.on-return-received",
    topic: "order-events",
    type: "order.return_received.v1",
    schema: ReturnChangedSchema,
    async handle(tx, { id: eventId, payload: { onBehalf, orderId, sellerOrderId, returnId, sellerId } }) {
      if (!onBehalf) return;
      const particulars = { orderId, sellerOrderId, returnId };
      await tellShop(tx, sellerId, { eventId, at: now(), topic: "sale_return_decided", particulars });
    },
  });
}
