import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  ProductRevisionSubmittedSchema,
  ProductRevisionWithdrawnSchema,
} from "@souk/contracts/product/v1/product_events";
import type { EventDraft } from "@souk/events/append-event";
import type { CategoryPlace } from "../domain/category-tree.ts";
import type { Product } from "../domain/product.ts";
import type { Revision } from "../domain/revision.ts";
import { productMessage } from "./product-message.ts";

const topic = "product-events";

interface Submission {
  readonly proposed: Product;
  readonly live: Product | undefined;
  readonly place: CategoryPlace;
}

export function revisionSubmitted(
  { id, productId, sellerId, submittedAt }: Revision,
  { proposed, live, place }: Submission,
): EventDraft<typeof ProductRevisionSubmittedSchema> {
  return {
    topic,
    type: "product.revision-submitted.v1",
    key: productId,
    schema: ProductRevisionSubmittedSchema,
    payload: {
      ...{ revisionId: id, productId, sellerId },
      proposed: productMessage(proposed),
      categoryPath: [...place.ids],
      ...(live?.publishedAt && { published: productMessage(live) }),
      ...(submittedAt && { submittedAt: timestampFromDate(submittedAt) }),
    },
  };
}

export function revisionWithdrawn(
  { id, productId, sellerId }: Revision,
  at: Date,
): EventDraft<typeof ProductRevisionWithdrawnSchema> {
  return {
    topic,
    type: "product.revision-withdrawn.v1",
    key: productId,
    schema: ProductRevisionWithdrawnSchema,
    payload: { revisionId: id, productId, sellerId, withdrawnAt: timestampFromDate(at) },
  };
}
