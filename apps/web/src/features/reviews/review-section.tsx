"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
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
      <EmptyState icon={<MessageSquareText strokeWidth={1.75} />} headingLevel={3} title={t("emptyTitle")}>
        {t("emptyText")}
      </EmptyState>
    );
  }
  return (
    <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <RatingSummary rating={rating} />
      <ReviewList found={found} />
    </div>
  );
}
