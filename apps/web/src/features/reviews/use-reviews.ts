"use client";
import { useState } from "react";
import type { ProductReviews } from "@/server/pages/reviews";
import type { ReviewSort } from "@/server/reviews/list-reviews";
import { useBffPages } from "@/trpc/use-bff-pages";

const defaults = { sort: "newest", stars: 0 } as const;

/** The reviews of a product as somebody wants to read them. As the page came, nothing is asked for. */
export function useReviews(productId: string, initial: ProductReviews | null) {
  const [sort, setSort] = useState<ReviewSort>(defaults.sort);
  const [stars, setStars] = useState<number>(defaults.stars);
  const isDefault = sort === defaults.sort && stars === defaults.stars;
  const first = isDefault && initial ? { ...initial.first, rating: initial.rating } : undefined;
  const query = useBffPages((trpc) =>
    trpc.review.list.infiniteQueryOptions(
      { productId, sort, stars },
      {
        getNextPageParam: (page) => page.next,
        staleTime: first ? Number.POSITIVE_INFINITY : 30_000,
        ...(first && { initialData: { pages: [first], pageParams: [null] } }),
      },
    ),
  );
  // A page that moved on between two requests may repeat a review.
  const reviews = new Map(query?.data?.pages.flatMap((page) => page.reviews).map((review) => [review.id, review]));
  return {
    query,
    rating: initial?.rating ?? query?.data?.pages[0]?.rating ?? null,
    reviews: query?.data ? [...reviews.values()] : null,
    sort,
    setSort,
    stars,
    setStars,
  };
}
