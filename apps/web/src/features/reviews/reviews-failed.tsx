"use client";
import { Button } from "@souk/ui/components/button";
import { ErrorState } from "@souk/ui/components/error-state";
import { useTranslations } from "next-intl";
import { useErrorText } from "../errors/use-error-text.ts";
import type { useReviews } from "./use-reviews.ts";

type Query = NonNullable<ReturnType<typeof useReviews>["query"]>;

/** Why the reviews did not come, and another try. */
export function ReviewsFailed({ query }: { query: Query }) {
  const t = useTranslations("reviews.product");
  const errorText = useErrorText();
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
