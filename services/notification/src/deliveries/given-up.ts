import { create, toBinary } from "@bufbuild/protobuf";
import { DeliveryGivenUpSchema } from "@souk/contracts/notification/v1/notification_events";
import type { Tx } from "@souk/database/database";
import { defineConsumer } from "@souk/events/define-consumer";
import { encodeEnvelope } from "@souk/events/envelope";
import { deadLetters } from "@souk/events/tables";
import { newId } from "@souk/ids/id";
import { sendAgain } from "../db/delivery-store.ts";
import type { Delivery } from "./delivery.ts";

const name = "notification.send-again";
const topic = "notification-events";
const type = "notification.delivery_given_up.v1";

/** Among the dead letters, where an operator sees it and sends it again. */
export async function buryDelivery(
  tx: Tx,
  delivery: Delivery,
  { cause, at }: { cause: string; at: Date },
): Promise<void> {
  const { id, channel, topic: about, attempts } = delivery;
  const payload = create(DeliveryGivenUpSchema, { deliveryId: id, attempts });
  const facts = { id, source: "notification", type, key: id, occurredAt: at };
  const envelope = encodeEnvelope({ ...facts, payload: toBinary(DeliveryGivenUpSchema, payload) });
  const event = { consumer: name, topic, eventId: id, eventType: type, subject: `${channel} ${about}` };
  await tx
    .insert(deadLetters)
    .values({ ...event, id: newId(), envelope, cause, attempts, failedAt: at })
    .onConflictDoNothing();
}

/** What replaying such a dead letter does. Nothing is on the bus for it. */
export function onGivenUp(now: () => Date) {
  return defineConsumer({
    ...{ name, topic, type, schema: DeliveryGivenUpSchema },
    handle: (tx, { payload }) => sendAgain(tx, payload.deliveryId, now()),
  });
}
