import { StockLowSchema } from "@souk/contracts/inventory/v1/inventory_events";
import {
  ProductRevisionDecided_Decision as Decision,
  ProductRevisionDecidedSchema,
} from "@souk/contracts/moderation/v1/moderation_events";
import {
  LinesCancelledSchema,
  OrderCancelledSchema,
  OrderPlacedSchema,
  SellerOrderCancelledSchema,
  SellerOrderMovedSchema,
} from "@souk/contracts/order/v1/order_events";
import { PayoutChangedSchema } from "@souk/contracts/payment/v1/payout_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { orderNumber } from "@souk/ids/order-number";
import { recordEvents } from "../db/webhook-store.ts";
import { amountOf, publicEvent } from "./public-event.ts";

type Now = () => Date;

const orderIds = (orderId: string, sellerOrderId: string) => ({
  ...{ order_id: sellerOrderId, checkout_id: orderId, number: orderNumber(orderId) },
});

const pieceOf = ({ offerId, quantity }: { offerId: string; quantity: number }) => ({ offer_id: offerId, quantity });

const onOrderPlaced = (now: Now) =>
  defineConsumer({
    name: "seller.webhooks-on-order-placed",
    topic: "order-events",
    type: "order.placed.v1",
    schema: OrderPlacedSchema,
    async handle(tx, event) {
      const { orderId, sellerOrders } = event.payload;
      const events = sellerOrders.map(({ sellerOrderId, sellerId, total, lines }) =>
        publicEvent(
          event,
          { sellerId, type: "order.placed", of: sellerOrderId },
          {
            ...orderIds(orderId, sellerOrderId),
            total: amountOf(total),
            lines: lines.map(pieceOf),
          },
        ),
      );
      await recordEvents(tx, events, now());
    },
  });

const onSellerOrderCancelled = (now: Now) =>
  defineConsumer({
    name: "seller.webhooks-on-seller-order-cancelled",
    topic: "order-events",
    type: "order.seller_order_cancelled.v1",
    schema: SellerOrderCancelledSchema,
    async handle(tx, event) {
      const { orderId, sellerOrderId, sellerId, total } = event.payload;
      const data = { ...orderIds(orderId, sellerOrderId), total: amountOf(total) };
      await recordEvents(
        tx,
        [publicEvent(event, { sellerId, type: "order.cancelled", of: sellerOrderId }, data)],
        now(),
      );
    },
  });

const onLinesCancelled = (now: Now) =>
  defineConsumer({
    name: "seller.webhooks-on-lines-cancelled",
    topic: "order-events",
    type: "order.lines_cancelled.v1",
    schema: LinesCancelledSchema,
    async handle(tx, event) {
      const { orderId, sellerOrderId, sellerId, cancellationId, total, lines } = event.payload;
      const data = { ...orderIds(orderId, sellerOrderId), total: amountOf(total), lines: lines.map(pieceOf) };
      const about = { sellerId, type: "order.lines_cancelled", of: cancellationId } as const;
      await recordEvents(tx, [publicEvent(event, about, data)], now());
    },
  });

const onOrderCancelled = (now: Now) =>
  defineConsumer({
    name: "seller.webhooks-on-order-cancelled",
    topic: "order-events",
    type: "order.cancelled.v1",
    schema: OrderCancelledSchema,
    async handle(tx, event) {
      const { orderId, parts } = event.payload;
      const events = parts.map(({ sellerOrderId, sellerId, total }) => {
        const data = { ...orderIds(orderId, sellerOrderId), total: amountOf(total) };
        return publicEvent(event, { sellerId, type: "order.cancelled", of: sellerOrderId }, data);
      });
      await recordEvents(tx, events, now());
    },
  });

const onMoved = (now: Now, name: string, move: "handed_over" | "delivered") =>
  defineConsumer({
    name,
    topic: "order-events",
    type: `order.seller_order_${move}.v1`,
    schema: SellerOrderMovedSchema,
    async handle(tx, event) {
      const { orderId, sellerOrderId, sellerId } = event.payload;
      const data = orderIds(orderId, sellerOrderId);
      await recordEvents(tx, [publicEvent(event, { sellerId, type: `order.${move}`, of: sellerOrderId }, data)], now());
    },
  });

const onStockLow = (now: Now) =>
  defineConsumer({
    name: "seller.webhooks-on-stock-low",
    topic: "stock-events",
    type: "stock.low.v1",
    schema: StockLowSchema,
    async handle(tx, event) {
      const { offerId, sellerId, available, threshold } = event.payload;
      const data = { offer_id: offerId, available: Number(available), threshold: Number(threshold) };
      await recordEvents(tx, [publicEvent(event, { sellerId, type: "stock.low", of: offerId }, data)], now());
    },
  });

const onProductDecided = (now: Now) =>
  defineConsumer({
    name: "seller.webhooks-on-product-decided",
    topic: "moderation-events",
    type: "moderation.product-revision-decided.v1",
    schema: ProductRevisionDecidedSchema,
    async handle(tx, event) {
      const { sellerId, productId, revisionId, reasonCodes, note, title, decision } = event.payload;
      if (decision === Decision.UNSPECIFIED) return;
      const isPublished = decision === Decision.APPROVED;
      const about = { product_id: productId, revision_id: revisionId, title: { ...title?.byLanguage } };
      const data = isPublished ? about : { ...about, reasons: reasonCodes, note };
      const type = isPublished ? "product.published" : "product.sent_back";
      await recordEvents(tx, [publicEvent(event, { sellerId, type, of: revisionId }, data)], now());
    },
  });

const onPayout = (now: Now, outcome: "paid" | "failed") =>
  defineConsumer({
    name: `seller.webhooks-on-payout-${outcome}`,
    topic: "payout-events",
    type: `payout.${outcome}.v1`,
    schema: PayoutChangedSchema,
    async handle(tx, event) {
      const { payout } = event.payload;
      if (!payout) return;
      const { id, sellerId, amount, destinationLast4, failureCode, returnedAt } = payout;
      const about = { payout_id: id, amount: amountOf(amount), account_last4: destinationLast4 };
      const data =
        outcome === "paid" ? about : { ...about, failure_code: failureCode, was_paid: returnedAt !== undefined };
      await recordEvents(tx, [publicEvent(event, { sellerId, type: `payout.${outcome}`, of: id }, data)], now());
    },
  });

/** What shops are told of, from what the other services say. */
export const webhookConsumers = (now: Now) => [
  ...[onOrderPlaced(now), onSellerOrderCancelled(now), onLinesCancelled(now), onOrderCancelled(now)],
  ...[onMoved(now, "seller.webhooks-on-handed-over", "handed_over")],
  ...[onMoved(now, "seller.webhooks-on-delivered", "delivered")],
  ...[onStockLow(now), onProductDecided(now), onPayout(now, "paid"), onPayout(now, "failed")],
];
