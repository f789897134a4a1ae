import { SectionHeader } from "@souk/ui/components/section-header";
import { useTranslations } from "next-intl";
import type { ProductReviews } from "@/server/pages/reviews";
import { FirstReviews } from "./first-reviews.tsx";
import { NoReviews } from "./no-reviews.tsx";
import { ReviewsSkeleton } from "./reviews-skeleton.tsx";
import { ReviewsWhenNear } from "./reviews-when-near.tsx";

export interface ReviewSectionProps {
  readonly productId: string;
  /** What the page came with; null when it could not be had. */
  readonly initial: ProductReviews | null;
}

/** What those who bought a product say about it. It comes with the page; what it can do comes when somebody gets there. */
export function ReviewSection({ productId, initial }: ReviewSectionProps) {
  const t = useTranslations("reviews.product");
  return (
    <section id="reviews" aria-labelledby="reviews-title" className="grid scroll-mt-24 gap-5">
      <SectionHeader title={<span id="reviews-title">{t("title")}</span>} />
      {initial?.rating.count === 0 ? (
        <NoReviews />
      ) : (
        <ReviewsWhenNear productId={productId} initial={initial}>
          {initial ? <FirstReviews reviews={initial} /> : <ReviewsSkeleton />}
        </ReviewsWhenNear>
      )}
    </section>
  );
}
