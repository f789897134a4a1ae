"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { Skeleton } from "@souk/ui/components/skeleton";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useTranslations } from "next-intl";
import { useErrorText } from "../errors/use-error-text.ts";

export interface QueryStateProps {
  readonly query: { readonly error: unknown; readonly isFetching: boolean; readonly refetch: () => unknown };
  /** Of the skeleton: as high as what will be there. */
  readonly className?: string;
}

/** For a part of a page that has not arrived: its room while it loads, why not and another try when it failed. */
export function QueryState({ query: { error, isFetching, refetch }, className = "h-32" }: QueryStateProps) {
  const t = useTranslations("frame");
  const errorText = useErrorText();
  if (!error) {
    return (
      <div role="status">
        <VisuallyHidden>{t("site.loading")}</VisuallyHidden>
        <Skeleton className={`rounded-16 ${className}`} />
      </div>
    );
  }
  return (
    <Notice
      tone="error"
      live
      title={t("failed.part")}
      action={
        <Button size="sm" variant="outline" onClick={() => refetch()} loading={isFetching}>
          {t("failed.again")}
        </Button>
      }
    >
      {errorText(error)}
    </Notice>
  );
}
