import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import { ListReviewsRequest_Sort as Sort } from "@souk/contracts/review/v1/review_service";
import type { Clients } from "../clients.ts";
import { type ReviewView, reviewView } from "./review-view.ts";

export const reviewSorts = ["newest", "helpful", "best", "worst"] as const;
export type ReviewSort = (typeof reviewSorts)[number];

export interface ReviewPage {
  readonly reviews: ReviewView[];
  /** Null on the last page. */
  readonly next: string | null;
}

export interface ReviewQuery {
  readonly productId: string;
  readonly sort: ReviewSort;
  /** Only with so many; 0: all. */
  readonly stars: number;
  readonly pageToken: string;
}

const sortOf = {
  newest: Sort.NEWEST,
  helpful: Sort.HELPFUL,
  best: Sort.BEST,
  worst: Sort.WORST,
} as const satisfies Record<ReviewSort, Sort>;

const pageSize = 6;

export async function listReviews(clients: Clients, query: ReviewQuery, call: CallOptions): Promise<ReviewPage> {
  const request = { ...query, sort: sortOf[query.sort], pageSize };
  const { reviews, nextPageToken } = await clients.review.listReviews(request, call);
  return { reviews: reviews.map(reviewView), next: nextPageToken || null };
}
