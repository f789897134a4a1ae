"use client";
import { Button } from "@souk/ui/components/button";
import { ErrorState } from "@souk/ui/components/error-state";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useRouter } from "@/i18n/navigation";

export interface FailedPageProps {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}

export function FailedPage({ error, reset }: FailedPageProps) {
  const t = useTranslations("frame.failed");
  const router = useRouter();
  const [isRetrying, startRetry] = useTransition();
  // What failed is on the server: it has to be asked again before the page can be drawn again.
  const retry = () =>
    startRetry(() => {
      router.refresh();
      reset();
    });
  return (
    <ErrorState
      headingLevel={1}
      title={t("title")}
      action={
        <Button onClick={retry} loading={isRetrying} loadingLabel={t("retrying")}>
          {t("again")}
        </Button>
      }
      reference={error.digest && t("reference", { code: error.digest })}
    >
      {t("text")}
    </ErrorState>
  );
}
