import type { Db } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { appendEvent } from "@souk/events/append-event";
import { removeStars } from "../db/rating-store.ts";
import { deleteOwnReview } from "../db/review-store.ts";
import { reviewRemoved } from "../events/review-events.ts";

interface Input {
  readonly request: RequestKey;
  readonly reviewId: string;
  readonly authorId: string;
}

export async function deleteReview({ db }: { db: Db }, { request, reviewId, authorId }: Input): Promise<void> {
  await once(db, request, async (tx) => {
    const review = await deleteOwnReview(tx, reviewId, authorId);
    if (!review) throw new DomainError("not_found", "REVIEW_NOT_FOUND", "There is no such review of yours.");
    await removeStars(tx, review.productId, review.stars);
    await appendEvent(tx, reviewRemoved(review));
  });
}
