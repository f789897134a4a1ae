import { timestampDate } from "@bufbuild/protobuf/wkt";
import { type DeliveryMoved, DeliveryMovedSchema } from "@souk/contracts/logistics/v1/logistics_events";
import { type Consumer, defineConsumer } from "@souk/events/define-consumer";
import type { Topic } from "../deliveries/delivery.ts";
import type { AppTopic } from "../notifications/topics.ts";
import { mailAbout } from "./on-order-events.ts";
import { tellShop, tellUser } from "./tell.ts";

interface Told {
  readonly mail?: Topic;
  readonly shopper?: AppTopic;
  readonly shop?: AppTopic;
}

/** That a courier has it, the order's own events tell in the apps already; a mail that one comes next would come after them. */
const news = {
  collected: { mail: "delivery_collected" },
  next: { shopper: "delivery_next" },
  delivered: { mail: "delivery_delivered", shopper: "delivery_delivered", shop: "sale_delivered" },
  attempt_failed: { mail: "delivery_failed", shopper: "delivery_failed" },
  delayed: { mail: "delivery_delayed", shopper: "delivery_delayed" },
  returned: { mail: "delivery_returned", shopper: "delivery_returned", shop: "sale_returned" },
} as const satisfies Record<string, Told>;

export type DeliveryNews = keyof typeof news;
export const deliveryNews = Object.keys(news) as DeliveryNews[];

/** Where a parcel is. Parcels that come at once are told of once. */
export function onDeliveryMoved(change: DeliveryNews, now: () => Date): Consumer {
  const told: Told = news[change];
  return defineConsumer({
    name: `notification.on-delivery-${change}`,
    topic: "logistics-events",
    type: `logistics.delivery_${change}.v1`,
    schema: DeliveryMovedSchema,
    async handle(tx, { id, payload }) {
      const { orderId, shopperId, sellerOrderId, sellerId } = payload;
      const eventId = dropEventId(payload, change) ?? id;
      const particulars = { orderId, sellerOrderId };
      if (told.mail) await mailAbout(told.mail, now)(tx, eventId, orderId);
      if (told.shopper) {
        await tellUser(tx, shopperId, { eventId, at: now(), topic: told.shopper, particulars });
      }
      if (told.shop) await tellShop(tx, sellerId, { eventId: id, at: now(), topic: told.shop, particulars });
    },
  });
}

/** The same for all parcels of a drop; a second attempt on another day is told of too. */
function dropEventId({ dropId, at }: DeliveryMoved, change: DeliveryNews): string | undefined {
  if (dropId === "" || at === undefined) return undefined;
  return `drop/${dropId}/${change}/${timestampDate(at).toISOString().slice(0, 10)}`;
}
