import { SellerMailRequestedSchema } from "@souk/contracts/seller/v1/seller_events";
import { type Consumer, defineConsumer } from "@souk/events/define-consumer";
import { insertDelivery } from "../db/delivery-store.ts";

export function onSellerMailRequested(now: () => Date): Consumer {
  return defineConsumer({
    name: "notification.on-seller-mail-requested",
    topic: "seller-events",
    type: "seller.mail-requested.v1",
    schema: SellerMailRequestedSchema,
    async handle(tx, { id: eventId, payload: { mailId } }) {
      const delivery = { eventId, channel: "mail", recipient: `seller-mail:${mailId}`, topic: "seller_mail" } as const;
      await insertDelivery(tx, { ...delivery, subjectId: mailId }, now());
    },
  });
}
