"use client";
import type { ProductReviews } from "@/server/pages/reviews";
import { NoReviews } from "./no-reviews.tsx";
import { ReviewList } from "./review-list.tsx";
import { ReviewsColumns } from "./reviews-columns.tsx";
import { ReviewsFailed } from "./reviews-failed.tsx";
import { ReviewsSkeleton } from "./reviews-skeleton.tsx";
import { useReviews } from "./use-reviews.ts";

export interface ReviewsProps {
  readonly productId: string;
  /** What the page came with; null when it could not be had. */
  readonly initial: ProductReviews | null;
}

export function Reviews({ productId, initial }: ReviewsProps) {
  const found = useReviews(productId, initial);
  const { rating, query } = found;
  if (!rating) return query?.error ? <ReviewsFailed query={query} /> : <ReviewsSkeleton />;
  if (rating.count === 0) return <NoReviews />;
  return (
    <ReviewsColumns rating={rating}>
      <ReviewList found={found} />
    </ReviewsColumns>
  );
}
