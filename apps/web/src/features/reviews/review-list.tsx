"use client";
import { LoadMore } from "@souk/ui/components/load-more";
import { Select } from "@souk/ui/components/select";
import { useTranslations } from "next-intl";
import type { ReviewSort } from "@/server/reviews/list-reviews";
import { HelpfulButton } from "./helpful-button.tsx";
import { ReviewCard } from "./review-card.tsx";
import { ReviewsFailed } from "./reviews-failed.tsx";
import { ReviewsSkeleton } from "./reviews-skeleton.tsx";
import type { useReviews } from "./use-reviews.ts";

const sorts = ["newest", "helpful", "best", "worst"] as const satisfies readonly ReviewSort[];

export function ReviewList({ found }: { found: ReturnType<typeof useReviews> }) {
  const t = useTranslations("reviews.product");
  const { sort, setSort, stars, setStars } = found;
  return (
    <div className="grid min-w-0 gap-5">
      <div className="grid grid-cols-2 gap-3 sm:flex">
        <Select
          aria-label={t("sortBy")}
          className="min-w-0 sm:min-w-36"
          value={sort}
          onChange={(event) => setSort(sorts.find((each) => each === event.target.value) ?? "newest")}
        >
          {sorts.map((each) => (
            <option key={each} value={each}>
              {t(`sort.${each}`)}
            </option>
          ))}
        </Select>
        <Select
          aria-label={t("filterBy")}
          className="min-w-0 sm:min-w-36"
          value={stars}
          onChange={(event) => setStars(Number(event.target.value))}
        >
          <option value={0}>{t("allStars")}</option>
          {[5, 4, 3, 2, 1].map((each) => (
            <option key={each} value={each}>
              {t("stars", { count: each })}
            </option>
          ))}
        </Select>
      </div>
      <Items found={found} />
    </div>
  );
}

function Items({ found: { reviews, query } }: { found: ReturnType<typeof useReviews> }) {
  const t = useTranslations("reviews.product");
  if (!reviews) return query?.error ? <ReviewsFailed query={query} /> : <ReviewsSkeleton />;
  if (reviews.length === 0) return <p className="py-6 text-soft">{t("noneOfThese")}</p>;
  return (
    <>
      <ul className="grid divide-y divide-line border-line border-t">
        {reviews.map((review) => (
          <li key={review.id} className="py-5">
            <ReviewCard review={review} action={!review.isOwn && <HelpfulButton review={review} />} />
          </li>
        ))}
      </ul>
      {query?.hasNextPage && (
        <LoadMore
          label={t("more")}
          loadingLabel={t("loadingMore")}
          loading={query.isFetchingNextPage}
          onLoad={() => query.fetchNextPage()}
        />
      )}
    </>
  );
}
