import {
  ProductRevisionDecided_Decision as Decision,
  ProductRevisionDecidedSchema,
} from "@souk/contracts/moderation/v1/moderation_events";
import { type Consumer, defineConsumer } from "@souk/events/define-consumer";
import { tellShop } from "./tell.ts";

/** What people decided about a product. What passed by itself was never waited for. */
export function onProductRevisionDecided(now: () => Date): Consumer {
  return defineConsumer({
    name: "notification.on-product-revision-decided",
    topic: "moderation-events",
    type: "moderation.product-revision-decided.v1",
    schema: ProductRevisionDecidedSchema,
    async handle(tx, { id: eventId, payload: { sellerId, productId, decision, automatic } }) {
      if (automatic && decision === Decision.APPROVED) return;
      const topic = decision === Decision.REJECTED ? "product_rejected" : "product_approved";
      await tellShop(tx, sellerId, { eventId, at: now(), topic, particulars: { productId } });
    },
  });
}
