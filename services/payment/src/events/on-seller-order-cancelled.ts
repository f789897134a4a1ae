import { SellerOrderCancelledSchema } from "@souk/contracts/order/v1/order_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { requestRelease } from "../use-cases/request-release.ts";

/** A cancelled seller order's part of the money is let go of. The payment worker does it; here it is only noted. */
export const onSellerOrderCancelled = (now: () => Date) =>
  defineConsumer({
    name: "payment.on-seller-order-cancelled",
    topic: "order-events",
    type: "order.seller_order_cancelled.v1",
    schema: SellerOrderCancelledSchema,
    handle: (tx, { payload }) => requestRelease(tx, { ...payload, now: now() }),
  });
