"use client";
import { SectionHeader } from "@souk/ui/components/section-header";
import { MessageSquareText } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { ProductReviews } from "@/server/pages/reviews";
import { useIsNear } from "../catalogue/use-is-near.ts";
import { RatingSummary } from "./rating-summary.tsx";
import { ReviewList } from "./review-list.tsx";
import { ReviewsFailed } from "./reviews-failed.tsx";
import { ReviewsSkeleton } from "./reviews-skeleton.tsx";
import { useReviews } from "./use-reviews.ts";

export interface ReviewSectionProps {
  readonly productId: string;
  /** What the page came with; null when it could not be had. */
  readonly initial: ProductReviews | null;
}

/** What those who bought a product say about it. */
export function ReviewSection({ productId, initial }: ReviewSectionProps) {
  const t = useTranslations("reviews.product");
  const place = useRef<HTMLElement>(null);
  const isNear = useIsNear(place);
  const found = useReviews(productId, initial, isNear);
  return (
    <section ref={place} id="reviews" aria-labelledby="reviews-title" className="grid scroll-mt-24 gap-5">
      <SectionHeader title={<span id="reviews-title">{t("title")}</span>} />
      <Body found={found} />
    </section>
  );
}

function Body({ found }: { found: ReturnType<typeof useReviews> }) {
  const t = useTranslations("reviews.product");
  const { rating, query } = found;
  if (!rating) return query.error ? <ReviewsFailed query={query} /> : <ReviewsSkeleton />;
  if (rating.count === 0) {
    return (
      <div className="flex items-start gap-3.5 rounded-20 bg-wash px-5 py-4.5">
        <MessageSquareText aria-hidden strokeWidth={1.75} className="mt-0.5 size-5 shrink-0 text-soft" />
        <div className="min-w-0">
          <h3 className="font-semibold">{t("emptyTitle")}</h3>
          <p className="text-soft">{t("emptyText")}</p>
        </div>
      </div>
    );
  }
  return (
    <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <RatingSummary rating={rating} />
      <ReviewList found={found} />
    </div>
  );
}
