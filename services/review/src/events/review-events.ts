import { ReviewPublishedSchema, ReviewRemovedSchema } from "@souk/contracts/review/v1/review_events";
import type { Review } from "../db/review-store.ts";

const topic = "review-events";

export function reviewPublished({ id, productId, offerId, version, stars }: Review) {
  return {
    topic,
    type: "review.published.v1",
    key: productId,
    schema: ReviewPublishedSchema,
    payload: { reviewId: id, productId, offerId, version, stars },
  };
}

export function reviewRemoved({ id, productId }: Review) {
  return {
    topic,
    type: "review.removed.v1",
    key: productId,
    schema: ReviewRemovedSchema,
    payload: { reviewId: id, productId },
  };
}
