import { LinesCancelledSchema } from "@souk/contracts/order/v1/order_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { releasePiecesIn } from "../use-cases/release-reservation.ts";

/** Pieces that a seller does not send can be bought again. */
export const onLinesCancelled = defineConsumer({
  name: "inventory.on-lines-cancelled",
  topic: "order-events",
  type: "order.lines_cancelled.v1",
  schema: LinesCancelledSchema,
  handle: (tx, { payload }) =>
    releasePiecesIn(
      tx,
      payload.orderId,
      payload.lines.map(({ offerId, quantity }) => ({ offerId, quantity: BigInt(quantity) })),
    ),
});
