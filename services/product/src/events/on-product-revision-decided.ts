import { timestampDate } from "@bufbuild/protobuf/wkt";
import {
  ProductRevisionDecided_Decision as Decision,
  ProductRevisionDecidedSchema,
} from "@souk/contracts/moderation/v1/moderation_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { decideRevision } from "../use-cases/decide-revision.ts";

/** What moderation approved is published; what it rejected goes back to its seller. */
export const onProductRevisionDecided = (now: () => Date) =>
  defineConsumer({
    name: "product.on-product-revision-decided",
    topic: "moderation-events",
    type: "moderation.product-revision-decided.v1",
    schema: ProductRevisionDecidedSchema,
    async handle(tx, { payload, time }) {
      if (payload.decision === Decision.UNSPECIFIED) return;
      await decideRevision(
        tx,
        {
          revisionId: payload.revisionId,
          productId: payload.productId,
          isApproved: payload.decision === Decision.APPROVED,
          reasonCodes: payload.reasonCodes,
          note: payload.note,
          isAutomatic: payload.automatic,
          decidedAt: payload.decidedAt ? timestampDate(payload.decidedAt) : time,
        },
        now(),
      );
    },
  });
