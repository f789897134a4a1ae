import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ReviewView } from "@/server/reviews/review-view";
import { Stars } from "./stars.tsx";

export interface ReviewCardProps {
  readonly review: ReviewView;
  /** What can be done about it. */
  readonly action: ReactNode;
}

/** One review, in the language it was written in. */
export function ReviewCard({ review, action }: ReviewCardProps) {
  const t = useTranslations("reviews.product");
  const format = useFormatter();
  const { stars, title, text, authorName, language, writtenAt, isEdited } = review;
  const date = format.dateTime(new Date(writtenAt), { day: "numeric", month: "long", year: "numeric" });
  return (
    <article className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Stars value={stars} label={t("rated", { stars })} />
        {title && (
          <h3 lang={language} className="min-w-0 wrap-anywhere text-subheading">
            {title}
          </h3>
        )}
      </div>
      <p className="text-label text-soft" suppressHydrationWarning>
        {[authorName ?? t("nameless"), date, ...(isEdited ? [t("edited")] : []), t("verified")].join(" · ")}
      </p>
      <p lang={language} className="max-w-reading whitespace-pre-line wrap-anywhere">
        {text}
      </p>
      {action}
    </article>
  );
}
