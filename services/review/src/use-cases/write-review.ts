import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { appendEvent } from "@souk/events/append-event";
import { addStars, moveStars } from "../db/rating-store.ts";
import { changeReview, insertReview, lockReviewOfLine, type Review } from "../db/review-store.ts";
import type { BoughtLine } from "../domain/bought-line.ts";
import { isEditable, type ReviewContent, tidy } from "../domain/review.ts";
import { reviewPublished } from "../events/review-events.ts";

interface Input {
  readonly request: RequestKey;
  readonly authorId: string;
  readonly orderId: string;
  readonly offerId: string;
  /** What the author bought with the order. */
  readonly lines: readonly BoughtLine[];
  readonly content: ReviewContent;
}

/** Writes the review of a bought line, or changes it. Answers with its id alone: nothing personal is kept to be replayed. */
export async function writeReview({ db, now }: { db: Db; now: () => Date }, input: Input): Promise<string> {
  const { productId } = reviewableLine(input);
  const content = tidy(input.content);
  return once(db, input.request, async (tx) => {
    const { orderId, offerId, authorId } = input;
    const at = now();
    const written = await insertReview(tx, { ...content, productId, orderId, offerId, authorId, createdAt: at });
    if (written) await addStars(tx, productId, written.stars);
    const review = written ?? (await edit(tx, input, content, at));
    await appendEvent(tx, reviewPublished(review));
    return review.id;
  });
}

async function edit(tx: Tx, { orderId, offerId, authorId }: Input, content: ReviewContent, at: Date): Promise<Review> {
  const before = await lockReviewOfLine(tx, orderId, offerId);
  if (before?.authorId !== authorId)
    throw new DomainError("conflict", "REVIEW_CHANGED", "The review was just removed.");
  if (!isEditable(before, at))
    throw new DomainError("failed_precondition", "REVIEW_FINAL", "A review can be changed for 30 days.");
  const after = await changeReview(tx, before.id, content, at);
  await moveStars(tx, after.productId, before.stars, after.stars);
  return after;
}

function reviewableLine({ lines, offerId }: Input): BoughtLine {
  const line = lines.find((each) => each.offerId === offerId);
  if (line?.state === "open") return line;
  throw new DomainError(
    "failed_precondition",
    "REVIEW_NOT_ALLOWED",
    "Only what was bought and has arrived can be reviewed.",
    { cause: line?.state ?? "not_bought" },
  );
}
