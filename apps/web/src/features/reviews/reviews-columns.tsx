import type { ReactNode } from "react";
import type { RatingView } from "@/server/reviews/review-view";
import { RatingSummary } from "./rating-summary.tsx";

/** The summary beside the reviews, or above them. */
export function ReviewsColumns({ rating, children }: { rating: RatingView; children: ReactNode }) {
  return (
    <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <RatingSummary rating={rating} />
      {children}
    </div>
  );
}
