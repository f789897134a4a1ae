import type { ProductReviews } from "@/server/pages/reviews";
import { ReviewCard } from "./review-card.tsx";
import { ReviewsColumns } from "./reviews-columns.tsx";

/** The reviews that a page comes with, as `Reviews` shows them, with room for its controls. */
export function FirstReviews({ reviews: { rating, first } }: { reviews: ProductReviews }) {
  return (
    <ReviewsColumns rating={rating}>
      <div className="grid min-w-0 gap-5">
        <div className="h-11 noscript:hidden" />
        <ul className="grid divide-y divide-line border-line border-t">
          {first.reviews.map((review) => (
            <li key={review.id} className="py-5">
              <ReviewCard review={review} action={<div className="mt-1 h-9 noscript:hidden" />} />
            </li>
          ))}
        </ul>
      </div>
    </ReviewsColumns>
  );
}
