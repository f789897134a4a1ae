import { ReturnChangedSchema } from "@souk/contracts/order/v1/order_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { restockReturned } from "../use-cases/restock-returned.ts";

/** What came back and can be sold again can be bought again. */
export const onReturnReceived = defineConsumer({
  name: "inventory.on-return-received",
  topic: "order-events",
  type: "order.return_received.v1",
  schema: ReturnChangedSchema,
  handle: (tx, { payload }) => restockReturned(tx, payload.orderId, payload.restocked),
});
