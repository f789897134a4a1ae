import { SellerOrderMovedSchema } from "@souk/contracts/order/v1/order_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { requestCapture } from "../use-cases/capture-payment.ts";

/** What has left its seller is paid: noted here, taken by the worker, however long the provider is away. */
export const onSellerOrderHandedOver = (now: () => Date) =>
  defineConsumer({
    name: "payment.on-seller-order-handed-over",
    topic: "order-events",
    type: "order.seller_order_handed_over.v1",
    schema: SellerOrderMovedSchema,
    handle: async (tx, { payload: { orderId, sellerOrderId } }) => {
      await requestCapture(tx, { orderId, sellerOrderId, now: now(), dueAt: now() });
    },
  });
