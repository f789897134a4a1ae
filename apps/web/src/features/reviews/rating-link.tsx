"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { RatingView } from "@/server/reviews/review-view";
import { Stars } from "./stars.tsx";

/** What a product is rated, and the way down to the reviews. */
export function RatingLink({ rating: { mean, count } }: { rating: RatingView }) {
  const t = useTranslations("reviews.product");
  const format = useFormatter();
  return (
    <a
      href="#reviews"
      className="flex w-fit flex-wrap items-center gap-x-2 rounded-4 text-label text-soft hover:text-ink"
    >
      <Stars value={mean} label={t("rated", { stars: mean })} />
      <span aria-hidden className="font-semibold text-ink">
        {format.number(mean, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}
      </span>
      <span className="underline decoration-edge underline-offset-4">{t("count", { count })}</span>
    </a>
  );
}
