import { MailRequestedSchema } from "@souk/contracts/auth/v1/auth_events";
import { type Consumer, defineConsumer } from "@souk/events/define-consumer";
import { insertDelivery } from "../db/delivery-store.ts";

export function onMailRequested(now: () => Date): Consumer {
  return defineConsumer({
    name: "notification.on-mail-requested",
    topic: "auth-events",
    type: "auth.mail-requested.v1",
    schema: MailRequestedSchema,
    async handle(tx, { id: eventId, payload: { mailId } }) {
      const delivery = { eventId, channel: "mail", recipient: `mail:${mailId}`, topic: "sign_in_mail" } as const;
      await insertDelivery(tx, { ...delivery, subjectId: mailId }, now());
    },
  });
}
