import { ReturnChangedSchema } from "@souk/contracts/order/v1/order_events";
import { type Consumer, defineConsumer } from "@souk/events/define-consumer";
import type { AppTopic } from "../notifications/topics.ts";
import { mailAbout } from "./on-order-events.ts";
import { tellShop, tellUser } from "./tell.ts";

export const returnNews = ["requested", "approved", "declined", "cancelled", "expired", "refunded"] as const;
type ReturnNews = (typeof returnNews)[number];

/** What a shopper did is news for the shop only, and the other way round. */
const shopperTopics: Readonly<Partial<Record<ReturnNews, AppTopic>>> = {
  approved: "return_approved",
  declined: "return_declined",
  expired: "return_expired",
  refunded: "return_refunded",
};
const shopTopics: Readonly<Partial<Record<ReturnNews, AppTopic>>> = {
  requested: "sale_return_requested",
  cancelled: "sale_return_cancelled",
};

/** What the seller, an operator in its place (then the shop hears of it too), the shopper, the time or the money does about what a shopper sends back. */
export function onReturnChanged(change: ReturnNews, now: () => Date): Consumer {
  const mail = mailAbout(`return_${change}`, now);
  return defineConsumer({
    name: `notification.on-return-${change}`,
    topic: "order-events",
    type: `order.return_${change}.v1`,
    schema: ReturnChangedSchema,
    async handle(tx, { id: eventId, payload }) {
      const { orderId, returnId, shopperId, sellerOrderId, sellerId, refund } = payload;
      // Nothing went back: there is nothing to wait for.
      if (change === "refunded" && !refund?.minorUnits) return;
      await mail(tx, eventId, orderId);
      const news = { eventId, at: now(), particulars: { orderId, sellerOrderId, returnId } };
      const toShopper = shopperTopics[change];
      const toShop = payload.onBehalf ? "sale_return_decided" : shopTopics[change];
      if (toShopper) await tellUser(tx, shopperId, { ...news, topic: toShopper });
      if (toShop) await tellShop(tx, sellerId, { ...news, topic: toShop });
    },
  });
}
