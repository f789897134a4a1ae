"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { Skeleton } from "@souk/ui/components/skeleton";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useTranslations } from "next-intl";
import { useErrorText } from "../../errors/use-error-text.ts";

export interface QueryStateProps {
  readonly query: { readonly error: unknown; readonly isFetching: boolean; readonly refetch: () => unknown };
  /** Of the skeleton: as high as what will be there. */
  readonly className?: string;
}

/** For a part of the account that has not arrived: its room while it loads, why not and another try when it failed. */
export function QueryState({ query: { error, isFetching, refetch }, className = "h-32" }: QueryStateProps) {
  const t = useTranslations("personal.state");
  const errorText = useErrorText();
  if (!error) {
    return (
      <div role="status">
        <VisuallyHidden>{t("loading")}</VisuallyHidden>
        <Skeleton className={`rounded-20 ${className}`} />
      </div>
    );
  }
  return (
    <Notice
      tone="error"
      live
      title={t("failed")}
      action={
        <Button size="sm" variant="outline" onClick={() => refetch()} loading={isFetching}>
          {t("again")}
        </Button>
      }
    >
      {errorText(error)}
    </Notice>
  );
}
