import {
  LinesCancelledSchema,
  OrderCancelled_Reason,
  OrderCancelledSchema,
  OrderLinkRequestedSchema,
  OrderPlacedSchema,
  SellerOrderCancelledSchema,
} from "@souk/contracts/order/v1/order_events";
import type { Tx } from "@souk/database/database";
import { type Consumer, defineConsumer } from "@souk/events/define-consumer";
import { insertDelivery } from "../db/delivery-store.ts";
import type { Topic } from "../deliveries/delivery.ts";
import { amountOf } from "../notifications/particulars.ts";
import { tellShop, tellUser } from "./tell.ts";

const topic = "order-events";

/** To who ordered; choices do not matter, for it is about their money and their parcels. */
export function mailAbout(about: Topic, now: () => Date) {
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
    async handle(tx, { id: eventId, payload: { orderId, shopperId, sellerOrders } }) {
      await mail(tx, eventId, orderId);
      const news = { eventId, at: now() };
      await tellUser(tx, shopperId, { ...news, topic: "order_placed", particulars: { orderId } });
      for (const { sellerOrderId, sellerId, total } of sellerOrders) {
        const particulars = { orderId, sellerOrderId, ...amountOf(total) };
        await tellShop(tx, sellerId, { ...news, topic: "sale_placed", particulars });
      }
    },
  });
}

export function onOrderCancelled(now: () => Date): Consumer {
  const mail = mailAbout("order_cancelled", now);
  return defineConsumer({
    name: "notification.on-order-cancelled",
    topic,
    type: "order.cancelled.v1",
    schema: OrderCancelledSchema,
    async handle(tx, { id: eventId, payload: { orderId, shopperId, reason, parts } }) {
      // Nobody was told of an order whose checkout did not come to its end.
      if (reason === OrderCancelled_Reason.ABANDONED) return;
      await mail(tx, eventId, orderId);
      const news = { eventId, at: now() };
      await tellUser(tx, shopperId, { ...news, topic: "order_cancelled", particulars: { orderId } });
      // Who cancelled it knows.
      for (const { sellerOrderId, sellerId } of reason === OrderCancelled_Reason.SELLER ? [] : parts)
        await tellShop(tx, sellerId, { ...news, topic: "sale_cancelled", particulars: { orderId, sellerOrderId } });
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
    async handle(tx, { id: eventId, payload: { orderId, shopperId, sellerOrderId, sellerId } }) {
      await mail(tx, eventId, orderId);
      const news = { eventId, at: now(), particulars: { orderId, sellerOrderId } };
      await tellUser(tx, shopperId, { ...news, topic: "order_part_cancelled" });
      await tellShop(tx, sellerId, { ...news, topic: "sale_cancelled" });
    },
  });
}

export function onLinesCancelled(now: () => Date): Consumer {
  const mail = mailAbout("order_lines_cancelled", now);
  return defineConsumer({
    name: "notification.on-lines-cancelled",
    topic,
    type: "order.lines_cancelled.v1",
    schema: LinesCancelledSchema,
    async handle(tx, { id: eventId, payload: { orderId, shopperId, sellerOrderId, total } }) {
      await mail(tx, eventId, orderId);
      const particulars = { orderId, sellerOrderId, ...amountOf(total) };
      await tellUser(tx, shopperId, { eventId, at: now(), topic: "order_lines_cancelled", particulars });
    },
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
