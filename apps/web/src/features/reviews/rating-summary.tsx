import { Card } from "@souk/ui/components/card";
import { useFormatter, useTranslations } from "next-intl";
import type { RatingView } from "@/server/reviews/review-view";
import { Stars } from "./stars.tsx";

/** The mean of all stars, and how they are spread. */
export function RatingSummary({ rating: { mean, count, histogram } }: { rating: RatingView }) {
  const t = useTranslations("reviews.product");
  const format = useFormatter();
  return (
    <Card padding="roomy" className="grid content-start gap-5">
      <div className="grid gap-1.5">
        <p className="text-title">
          <span aria-hidden>{format.number(mean, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}</span>
          <span className="sr-only">{t("rated", { stars: mean })}</span>
        </p>
        <Stars value={mean} />
        <p className="text-label text-soft">{t("count", { count })}</p>
      </div>
      <ul className="grid gap-2">
        {[5, 4, 3, 2, 1].map((stars) => {
          const each = histogram[stars - 1] ?? 0;
          return (
            <li key={stars} className="grid grid-cols-[5.5rem_1fr_2.5rem] items-center gap-3 text-label">
              <span>{t("stars", { count: stars })}</span>
              <span aria-hidden className="h-2 overflow-clip rounded-full bg-line">
                <span
                  className="block h-full rounded-full bg-warn"
                  style={{ width: `${count === 0 ? 0 : (each / count) * 100}%` }}
                />
              </span>
              <span className="text-right text-soft">{format.number(each)}</span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
