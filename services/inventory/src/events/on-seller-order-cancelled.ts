import { SellerOrderCancelledSchema } from "@souk/contracts/order/v1/order_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { releaseLinesIn } from "../use-cases/release-reservation.ts";

/** What a seller does not have to send can be bought again. */
export const onSellerOrderCancelled = defineConsumer({
  name: "inventory.on-seller-order-cancelled",
  topic: "order-events",
  type: "order.seller_order_cancelled.v1",
  schema: SellerOrderCancelledSchema,
  handle: (tx, { payload }) =>
    releaseLinesIn(
      tx,
      payload.orderId,
      payload.lines.map(({ offerId }) => offerId),
    ),
});
