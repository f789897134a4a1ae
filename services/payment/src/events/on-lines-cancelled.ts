import { LinesCancelledSchema } from "@souk/contracts/order/v1/order_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { requestReduction } from "../use-cases/request-reduction.ts";

/** What was held for cancelled pieces is let go of, and never taken. The payment worker does it; here it is only noted. */
export const onLinesCancelled = (now: () => Date) =>
  defineConsumer({
    name: "payment.on-lines-cancelled",
    topic: "order-events",
    type: "order.lines_cancelled.v1",
    schema: LinesCancelledSchema,
    handle: (tx, { payload: { orderId, sellerOrderId, cancellationId, ...money } }) =>
      requestReduction(tx, {
        ...{ orderId, sellerOrderId, cancellationId, now: now() },
        amount: money.total?.minorUnits ?? 0n,
        commission: money.commission?.minorUnits ?? 0n,
        marketplaceDiscount: money.marketplaceDiscount?.minorUnits ?? 0n,
      }),
  });
