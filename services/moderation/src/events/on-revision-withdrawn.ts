import { timestampDate } from "@bufbuild/protobuf/wkt";
import { ProductRevisionWithdrawnSchema } from "@souk/contracts/product/v1/product_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { withdrawCase } from "../use-cases/withdraw-case.ts";

export const onRevisionWithdrawn = () =>
  defineConsumer({
    name: "moderation.on-revision-withdrawn",
    topic: "product-events",
    type: "product.revision-withdrawn.v1",
    schema: ProductRevisionWithdrawnSchema,
    handle: (tx, { payload: { revisionId, withdrawnAt }, time }) =>
      withdrawCase(tx, { revisionId, withdrawnAt: withdrawnAt ? timestampDate(withdrawnAt) : time }),
  });
