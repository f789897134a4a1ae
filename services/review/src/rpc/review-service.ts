import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import type { ReviewService } from "@souk/contracts/review/v1/review_service";
import type { Db } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { principalOf, requireUser } from "@souk/service/caller";
import { requestKeyOf } from "@souk/service/request-key";
import { type Ratings, recountRatings } from "../db/rating-store.ts";
import { findReview, reviewsOfOrder } from "../db/review-store.ts";
import { votesOf } from "../db/vote-store.ts";
import { noReviews, prior } from "../domain/rating.ts";
import type { BoughtLines } from "../order/bought-lines.ts";
import { deleteReview } from "../use-cases/delete-review.ts";
import { listReviews } from "../use-cases/list-reviews.ts";
import { markHelpful } from "../use-cases/mark-helpful.ts";
import { writeReview } from "../use-cases/write-review.ts";
import { toLanguage, toRating, toReview, toReviewable, toSort } from "./review-mapper.ts";

interface Deps {
  readonly db: Db;
  readonly now: () => Date;
  readonly ratings: Ratings;
  readonly boughtLines: BoughtLines;
}

export function reviewService(deps: Deps) {
  return {
    async writeReview(request, ctx) {
      const { orderId, offerId, stars, title, text, authorName } = request;
      const { id } = requireUser(ctx);
      const reviewId = await writeReview(deps, {
        request: requestKeyOf(ctx, request),
        authorId: id,
        orderId,
        offerId,
        lines: await deps.boughtLines(callerOf(ctx), orderId),
        content: { stars, title, text, authorName, language: toLanguage(request.language) },
      });
      const review = await findReview(deps.db, reviewId);
      if (!review) throw new DomainError("not_found", "REVIEW_NOT_FOUND", "The review was removed since.");
      return { review: toReview(review, { id, marked: new Set() }) };
    },

    async deleteReview(request, ctx) {
      const { reviewId } = request;
      await deleteReview(deps, { request: requestKeyOf(ctx, request), reviewId, authorId: requireUser(ctx).id });
      return {};
    },

    async listReviews({ sort, stars, ...wanted }, ctx) {
      const found = await listReviews(deps, { ...wanted, sort: toSort(sort), stars: stars || undefined });
      const reader = await readerOf(
        ctx,
        found.reviews.map(({ id }) => id),
      );
      return { ...found, reviews: found.reviews.map((review) => toReview(review, reader)) };
    },

    async getRatings({ productIds }) {
      const found = await deps.ratings(productIds);
      return {
        ratings: productIds.map((productId) => toRating(productId, found.get(productId) ?? noReviews)),
        priorMean: prior.mean,
        priorWeight: prior.weight,
      };
    },

    async markHelpful({ reviewId, isHelpful }, ctx) {
      return { helpfulCount: await markHelpful(deps, { reviewId, isHelpful, voterId: requireUser(ctx).id }) };
    },

    async listReviewable({ orderId }, ctx) {
      const caller = callerOf(ctx);
      const [lines, written] = await Promise.all([
        deps.boughtLines(caller, orderId),
        reviewsOfOrder(deps.db, orderId, caller.shopperId),
      ]);
      const reader = { readerId: caller.shopperId, now: deps.now() };
      const reviewOf = new Map(written.map((review) => [review.offerId, review]));
      return { lines: lines.map((line) => toReviewable(line, reviewOf.get(line.offerId), reader)) };
    },

    async rebuildRatings() {
      return { wrongCount: await inTransaction(deps.db, recountRatings) };
    },
  } satisfies ServiceImpl<typeof ReviewService>;

  async function readerOf(ctx: HandlerContext, reviewIds: readonly string[]) {
    const principal = principalOf(ctx);
    if (principal.kind !== "user") return { id: undefined, marked: new Set<string>() };
    return { id: principal.id, marked: await votesOf(deps.db, principal.id, reviewIds) };
  }
}

/** The token they came with goes on to the order service: it answers for what is theirs. */
function callerOf(ctx: HandlerContext) {
  const token = (ctx.requestHeader.get("authorization") ?? "").replace(/^Bearer /i, "");
  return { shopperId: requireUser(ctx).id, token, signal: ctx.signal };
}
