import { SellerMailRequestedSchema } from "@souk/contracts/seller/v1/seller_events";
import { PrepareSellerMailResponse_Kind as Kind } from "@souk/contracts/seller/v1/team_service";
import { type Consumer, defineConsumer } from "@souk/events/define-consumer";
import { insertDelivery } from "../db/delivery-store.ts";
import { type AppTopic, aboutOf } from "../notifications/topics.ts";
import { tellUser } from "./tell.ts";

/** What is told in the apps as well; of the others another event tells, or nobody has to look. */
const topics: Readonly<Partial<Record<Kind, AppTopic>>> = {
  [Kind.APPLICATION_APPROVED]: "application_approved",
  [Kind.APPLICATION_CHANGES_REQUESTED]: "application_changes_requested",
  [Kind.APPLICATION_REJECTED]: "application_rejected",
  [Kind.SELLER_SUSPENDED]: "shop_suspended",
  [Kind.SELLER_REINSTATED]: "shop_reinstated",
  [Kind.SELLER_TERMINATED]: "shop_terminated",
};

export function onSellerMailRequested(now: () => Date): Consumer {
  return defineConsumer({
    name: "notification.on-seller-mail-requested",
    topic: "seller-events",
    type: "seller.mail-requested.v1",
    schema: SellerMailRequestedSchema,
    async handle(tx, { id: eventId, payload: { mailId, accountId, kind, subjectId } }) {
      const delivery = { eventId, channel: "mail", recipient: `seller-mail:${mailId}`, topic: "seller_mail" } as const;
      await insertDelivery(tx, { ...delivery, subjectId: mailId }, now());
      const topic = topics[kind];
      if (!topic) return;
      const particulars = aboutOf(topic).portal === "console" ? { sellerId: subjectId } : {};
      await tellUser(tx, accountId, { eventId, at: now(), topic, particulars });
    },
  });
}
