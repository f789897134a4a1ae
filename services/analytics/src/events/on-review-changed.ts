import { ReviewPublishedSchema, ReviewRemovedSchema } from "@souk/contracts/review/v1/review_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { putReview, removeReview } from "../db/catalogue-store.ts";
import type { AnalyticsDeps } from "../deps.ts";
import { dayOf } from "../domain/day.ts";

type Deps = Pick<AnalyticsDeps, "timeZone">;
const topic = "review-events";

export const onReviewPublished = ({ timeZone }: Deps) =>
  defineConsumer({
    name: "analytics.on-review-published",
    topic,
    type: "review.published.v1",
    schema: ReviewPublishedSchema,
    handle: (tx, { payload: { reviewId: id, productId, offerId, version, stars }, time }) =>
      putReview(tx, { id, productId, offerId: offerId || null, version, stars, day: dayOf(time, timeZone) }),
  });

export const onReviewRemoved = ({ timeZone }: Deps) =>
  defineConsumer({
    name: "analytics.on-review-removed",
    topic,
    type: "review.removed.v1",
    schema: ReviewRemovedSchema,
    handle: (tx, { payload: { reviewId: id, productId }, time }) =>
      removeReview(tx, { id, productId, day: dayOf(time, timeZone) }),
  });
