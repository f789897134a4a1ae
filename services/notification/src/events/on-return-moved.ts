import { FailureReason } from "@souk/contracts/logistics/v1/logistics";
import { ReturnMovedSchema } from "@souk/contracts/logistics/v1/logistics_events";
import { type Consumer, defineConsumer } from "@souk/events/define-consumer";
import { mailAbout } from "./on-order-events.ts";
import { tellUser } from "./tell.ts";

const topics = { attempt_failed: "return_pickup_failed", called_off: "return_pickup_called_off" } as const;
export const returnMoves = Object.keys(topics) as (keyof typeof topics)[];

/** A courier could not collect what goes back. What its shopper called off has no reason, and is no news to them. */
export function onReturnMoved(move: keyof typeof topics, now: () => Date): Consumer {
  const topic = topics[move];
  const mail = mailAbout(topic, now);
  return defineConsumer({
    name: `notification.on-return-pickup-${move}`,
    topic: "logistics-events",
    type: `logistics.return_${move}.v1`,
    schema: ReturnMovedSchema,
    async handle(tx, { id: eventId, payload: { orderId, shopperId, sellerOrderId, failureReason } }) {
      if (failureReason === FailureReason.UNSPECIFIED) return;
      await mail(tx, eventId, orderId);
      await tellUser(tx, shopperId, { eventId, at: now(), topic, particulars: { orderId, sellerOrderId } });
    },
  });
}
