import {
  OrderCancelled_Reason,
  OrderCancelledSchema,
  OrderLinkRequestedSchema,
  OrderPlacedSchema,
  ReturnChangedSchema,
  SellerOrderCancelledSchema,
} from "@souk/contracts/order/v1/order_events";
import type { Tx } from "@souk/database/database";
import { type Consumer, defineConsumer } from "@souk/events/define-consumer";
import { insertDelivery } from "../db/delivery-store.ts";
import type { Topic } from "../deliveries/delivery.ts";

const topic = "order-events";

/** To who ordered; choices do not matter, for it is about their money and their parcels. */
function mailAbout(about: Topic, now: () => Date) {
  return (tx: Tx, eventId: string, orderId: string) =>
    insertDelivery(
      tx,
      { eventId, channel: "mail", recipient: `order:${orderId}`, topic: about, subjectId: orderId },
      now(),
    );
}

export function onOrderPlaced(now: () => Date): Consumer {
  const mail = mailAbout("order_placed", now);
  return defineConsumer({
    name: "notification.on-order-placed",
    topic,
    type: "order.placed.v1",
    schema: OrderPlacedSchema,
    handle: (tx, { id, payload: { orderId } }) => mail(tx, id, orderId),
  });
}

export function onOrderCancelled(now: () => Date): Consumer {
  const mail = mailAbout("order_cancelled", now);
  return defineConsumer({
    name: "notification.on-order-cancelled",
    topic,
    type: "order.cancelled.v1",
    schema: OrderCancelledSchema,
    async handle(tx, { id, payload: { orderId, reason } }) {
      // Nobody was told of an order whose checkout did not come to its end.
      if (reason !== OrderCancelled_Reason.ABANDONED) await mail(tx, id, orderId);
    },
  });
}

export function onSellerOrderCancelled(now: () => Date): Consumer {
  const mail = mailAbout("order_part_cancelled", now);
  return defineConsumer({
    name: "notification.on-seller-order-cancelled",
    topic,
    type: "order.seller_order_cancelled.v1",
    schema: SellerOrderCancelledSchema,
    handle: (tx, { id, payload: { orderId } }) => mail(tx, id, orderId),
  });
}

export function onOrderLinkRequested(now: () => Date): Consumer {
  const mail = mailAbout("order_link", now);
  return defineConsumer({
    name: "notification.on-order-link-requested",
    topic,
    type: "order.link_requested.v1",
    schema: OrderLinkRequestedSchema,
    handle: (tx, { id, payload: { orderId } }) => mail(tx, id, orderId),
  });
}

type ReturnNews = "requested" | "approved" | "declined" | "cancelled" | "expired" | "refunded";

/** What the seller, the shopper, the time or the money does about what a shopper sends back. */
export function onReturnChanged(change: ReturnNews, now: () => Date): Consumer {
  const mail = mailAbout(`return_${change}`, now);
  return defineConsumer({
    name: `notification.on-return-${change}`,
    topic,
    type: `order.return_${change}.v1`,
    schema: ReturnChangedSchema,
    async handle(tx, { id, payload: { orderId, refund } }) {
      // Nothing went back: there is nothing to wait for.
      if (change === "refunded" && !refund?.minorUnits) return;
      await mail(tx, id, orderId);
    },
  });
}
