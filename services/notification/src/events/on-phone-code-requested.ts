import { PhoneCodeRequestedSchema } from "@souk/contracts/user/v1/user_events";
import { type Consumer, defineConsumer } from "@souk/events/define-consumer";
import { insertDelivery } from "../db/delivery-store.ts";

/** A code for whoever says that a number is theirs. */
export function onPhoneCodeRequested(now: () => Date): Consumer {
  return defineConsumer({
    name: "notification.on-phone-code-requested",
    topic: "user-events",
    type: "user.phone-code-requested.v1",
    schema: PhoneCodeRequestedSchema,
    async handle(tx, { id: eventId, payload: { codeId } }) {
      const delivery = { eventId, channel: "sms", recipient: `phone-code:${codeId}`, topic: "phone_code" } as const;
      await insertDelivery(tx, { ...delivery, subjectId: codeId }, now());
    },
  });
}
