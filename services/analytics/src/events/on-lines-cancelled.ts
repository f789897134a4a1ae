import { LinesCancelledSchema } from "@souk/contracts/order/v1/order_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { keepLineCancellation } from "../db/fact-store.ts";

/** Pieces of a part that stands. */
export const onLinesCancelled = () =>
  defineConsumer({
    name: "analytics.on-lines-cancelled",
    topic: "order-events",
    type: "order.lines_cancelled.v1",
    schema: LinesCancelledSchema,
    handle: (tx, { payload: { orderId, sellerOrderId, cancellationId, commission, sales }, time }) =>
      keepLineCancellation(
        tx,
        orderId,
        sales.map((sale, position) => ({
          ...{ id: cancellationId, position, sellerOrderId, at: time },
          ...{ productId: sale.productId, quantity: sale.quantity },
          total: sale.total?.minorUnits ?? 0n,
          discount: sale.sellerDiscount?.minorUnits ?? 0n,
          commission: position === 0 ? (commission?.minorUnits ?? 0n) : 0n,
        })),
      ),
  });
