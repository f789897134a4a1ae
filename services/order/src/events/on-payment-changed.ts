import { PaymentChangedSchema } from "@souk/contracts/payment/v1/payment_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { findOrder } from "../db/order-store.ts";
import { insertTimelineEntries } from "../db/timeline-store.ts";
import type { SellerOrder, TimelineKind } from "../domain/order.ts";

/** Puts what happened to the money on the order's timeline; payments of orders that were never placed have none. */
const onTimeline = (name: string, type: string, kind: TimelineKind, isNews = (_: SellerOrder | undefined) => true) =>
  defineConsumer({
    name,
    topic: "payment-events",
    type,
    schema: PaymentChangedSchema,
    handle: async (tx, event) => {
      const order = await findOrder(tx, event.key);
      if (!order?.placedAt) return;
      const sellerOrderId = event.payload.sellerOrderId || null;
      if (!isNews(order.sellerOrders.find(({ id }) => id === sellerOrderId))) return;
      await insertTimelineEntries(tx, [{ orderId: order.id, kind, sellerOrderId, cause: event.id, at: event.time }]);
    },
  });

export const onPaymentCaptured = onTimeline("order.on-payment-captured", "payment.captured.v1", "payment_captured");
export const onPaymentVoided = onTimeline("order.on-payment-voided", "payment.voided.v1", "payment_voided");
/** What was let go of for pieces of a part that stands was told with the pieces. */
export const onPaymentReleased = onTimeline(
  "order.on-payment-released",
  "payment.released.v1",
  "payment_voided",
  (part) => part?.state === "cancelled",
);
export const onPaymentRefunded = onTimeline("order.on-payment-refunded", "payment.refunded.v1", "refunded");
