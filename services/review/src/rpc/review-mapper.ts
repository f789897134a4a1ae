import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  type RatingSchema,
  type ReviewableLineSchema,
  ReviewableLine_State as ReviewableState,
  type ReviewSchema,
} from "@souk/contracts/review/v1/review";
import { ListReviewsRequest_Sort } from "@souk/contracts/review/v1/review_service";
import { DomainError } from "@souk/errors/domain-error";
import type { Review } from "../db/review-store.ts";
import type { BoughtLine } from "../domain/bought-line.ts";
import { type Histogram, ratingOf } from "../domain/rating.ts";
import { isEditable, type Language, languages, type Sort } from "../domain/review.ts";

export interface Reader {
  readonly id: string | undefined;
  readonly marked: ReadonlySet<string>;
}

export function toReview(review: Review, reader: Reader): MessageInitShape<typeof ReviewSchema> {
  const { authorId, createdAt, editedAt, id, productId, stars, title, text, authorName, language, helpfulCount } =
    review;
  return {
    id,
    productId,
    stars,
    title,
    text,
    authorName,
    language,
    helpfulCount,
    createdAt: timestampFromDate(createdAt),
    ...(editedAt && { editedAt: timestampFromDate(editedAt) }),
    isOwn: reader.id !== undefined && authorId === reader.id,
    isMarkedHelpful: reader.marked.has(id),
  };
}

export function toRating(productId: string, histogram: Histogram): MessageInitShape<typeof RatingSchema> {
  return { productId, histogram: [...histogram], ...ratingOf(histogram) };
}

const stateOf = {
  too_early: ReviewableState.TOO_EARLY,
  open: ReviewableState.OPEN,
  cancelled: ReviewableState.NEVER,
} as const satisfies Record<BoughtLine["state"], ReviewableState>;

export function toReviewable(
  { offerId, productId, state }: BoughtLine,
  review: Review | undefined,
  { readerId, now }: { readerId: string; now: Date },
): MessageInitShape<typeof ReviewableLineSchema> {
  if (!review) return { offerId, productId, state: stateOf[state] };
  return {
    offerId,
    productId,
    state: isEditable(review, now) ? ReviewableState.WRITTEN : ReviewableState.FINAL,
    review: toReview(review, { id: readerId, marked: new Set() }),
  };
}

const sortOf = {
  [ListReviewsRequest_Sort.UNSPECIFIED]: "newest",
  [ListReviewsRequest_Sort.NEWEST]: "newest",
  [ListReviewsRequest_Sort.HELPFUL]: "helpful",
  [ListReviewsRequest_Sort.BEST]: "best",
  [ListReviewsRequest_Sort.WORST]: "worst",
} as const satisfies Record<ListReviewsRequest_Sort, Sort>;

export function toSort(sort: ListReviewsRequest_Sort): Sort {
  return sortOf[sort];
}

export function toLanguage(text: string): Language {
  const found = languages.find((each) => each === text);
  if (found) return found;
  throw new DomainError("invalid", "LANGUAGE_UNKNOWN", `A review is in one of ${languages.join(", ")}.`);
}
