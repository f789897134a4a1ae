import {
  ProductRevisionDecided_Decision as Decision,
  ProductRevisionDecidedSchema,
} from "@souk/contracts/moderation/v1/moderation_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { ownersOf } from "../db/membership-store.ts";
import { requestMail } from "../db/record-store.ts";
import { findSeller } from "../db/seller-store.ts";

/** The owners of a shop get a mail when a product of theirs is rejected. */
export const onProductRevisionDecided = () =>
  defineConsumer({
    name: "seller.on-product-revision-decided",
    topic: "moderation-events",
    type: "moderation.product-revision-decided.v1",
    schema: ProductRevisionDecidedSchema,
    async handle(tx, { payload: { decision, sellerId, productId, reasonCodes, note, title } }) {
      if (decision !== Decision.REJECTED) return;
      const seller = await findSeller(tx, sellerId);
      if (!seller) return;
      const about = { subjectId: productId, shopName: seller.name, productTitle: { ...title?.byLanguage } };
      const why = { reason: reasonCodes.join(" "), note, at: "" };
      for (const accountId of await ownersOf(tx, sellerId))
        await requestMail(tx, { kind: "product_rejected", accountId, ...about, ...why });
    },
  });
