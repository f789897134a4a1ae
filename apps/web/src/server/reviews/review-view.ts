import "server-only";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import type { Rating, Review } from "@souk/contracts/review/v1/review";

export interface ReviewView {
  readonly id: string;
  readonly stars: number;
  /** Empty without one. */
  readonly title: string;
  readonly text: string;
  /** Null when the author did not say, or is gone. */
  readonly authorName: string | null;
  /** The language it is written in. */
  readonly language: string;
  readonly helpfulCount: number;
  readonly writtenAt: string;
  readonly isEdited: boolean;
  /** Of whoever asked; always false on a static page. */
  readonly isOwn: boolean;
  readonly isMarkedHelpful: boolean;
}

export interface RatingView {
  readonly count: number;
  readonly mean: number;
  /** How many gave 1, 2, 3, 4 and 5 stars. */
  readonly histogram: readonly number[];
}

export function reviewView(review: Review): ReviewView {
  const { id, stars, title, text, authorName, language, helpfulCount, createdAt, editedAt, isOwn } = review;
  return {
    id,
    stars,
    title,
    text,
    authorName: authorName || null,
    language,
    helpfulCount,
    writtenAt: createdAt ? timestampDate(createdAt).toISOString() : "",
    isEdited: editedAt !== undefined,
    isOwn,
    isMarkedHelpful: review.isMarkedHelpful,
  };
}

export function ratingView(rating: Rating | undefined): RatingView {
  const { count = 0, mean = 0, histogram = [] } = rating ?? {};
  return { count, mean, histogram: [1, 2, 3, 4, 5].map((stars) => histogram[stars - 1] ?? 0) };
}
