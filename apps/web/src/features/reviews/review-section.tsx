"use client";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { ErrorState } from "@souk/ui/components/error-state";
import { SectionHeader } from "@souk/ui/components/section-header";
import { MessageSquareText } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { ProductReviews } from "@/server/pages/reviews";
import { useIsNear } from "../catalogue/use-is-near.ts";
import { useErrorText } from "../errors/use-error-text.ts";
import { RatingSummary } from "./rating-summary.tsx";
import { ReviewList } from "./review-list.tsx";
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
  const errorText = useErrorText();
  const { rating, query } = found;
  if (!rating) {
    if (!query.error) return <ReviewsSkeleton />;
    return (
      <ErrorState
        title={t("failedTitle")}
        headingLevel={3}
        action={
          <Button onClick={() => query.refetch()} loading={query.isFetching}>
            {t("again")}
          </Button>
        }
      >
        {errorText(query.error)}
      </ErrorState>
    );
  }
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
