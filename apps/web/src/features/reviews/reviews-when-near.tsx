"use client";
import { lazy, type ReactNode, Suspense, useRef } from "react";
import type { ProductReviews } from "@/server/pages/reviews";
import { useBff } from "@/trpc/bff-context";
import { useIsNear } from "../catalogue/use-is-near.ts";

const Reviews = lazy(async () => ({ default: (await import("./reviews.tsx")).Reviews }));

export interface ReviewsWhenNearProps {
  readonly productId: string;
  readonly initial: ProductReviews | null;
  /** Stands there until then. */
  readonly children: ReactNode;
}

/** Sorting, filtering and marking of reviews: fetched when somebody scrolls there. */
export function ReviewsWhenNear({ productId, initial, children }: ReviewsWhenNearProps) {
  const place = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(place);
  const canAsk = useBff() !== undefined;
  return (
    <div ref={place}>
      {isNear && canAsk ? (
        <Suspense fallback={children}>
          <Reviews productId={productId} initial={initial} />
        </Suspense>
      ) : (
        children
      )}
    </div>
  );
}
