import type { Db } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { lockReview } from "../db/review-store.ts";
import { addVote, countVote, removeVote } from "../db/vote-store.ts";

interface Input {
  readonly reviewId: string;
  readonly voterId: string;
  readonly isHelpful: boolean;
}

/** Says, or takes back, that another's review helped; how many say so now. */
export async function markHelpful({ db }: { db: Db }, { reviewId, voterId, isHelpful }: Input): Promise<number> {
  return inTransaction(db, async (tx) => {
    const review = await lockReview(tx, reviewId);
    if (!review) throw new DomainError("not_found", "REVIEW_NOT_FOUND", "There is no such review.");
    if (review.authorId === voterId)
      throw new DomainError("failed_precondition", "REVIEW_OWN", "One's own review cannot be marked as helpful.");
    const isNew = isHelpful ? await addVote(tx, reviewId, voterId) : await removeVote(tx, reviewId, voterId);
    return isNew ? countVote(tx, reviewId, isHelpful ? 1 : -1) : review.helpfulCount;
  });
}
