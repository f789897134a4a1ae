import "server-only";
import { clients } from "../clients.ts";
import { log } from "../log.ts";
import { listReviews, type ReviewPage } from "../reviews/list-reviews.ts";
import { type RatingView, ratingView } from "../reviews/review-view.ts";
import { readCached } from "./read-cached.ts";
import { reviewsTag } from "./tags.ts";

export interface ProductReviews {
  readonly rating: RatingView;
  /** The newest. */
  readonly first: ReviewPage;
}

/** What is said about a product; null when it cannot be had now: nobody is kept from buying by that. */
export async function readReviewsIfThere(productId: string): Promise<ProductReviews | null> {
  try {
    return await readCached(["reviews", productId], [reviewsTag(productId)], () => readReviews(productId));
  } catch (error) {
    log.warn({ err: error }, "the reviews of a product cannot be read");
    return null;
  }
}

async function readReviews(productId: string): Promise<ProductReviews> {
  const [{ ratings }, first] = await Promise.all([
    clients().review.getRatings({ productIds: [productId] }),
    listReviews(clients(), { productId, sort: "newest", stars: 0, pageToken: "" }, {}),
  ]);
  return { rating: ratingView(ratings[0]), first };
}
