"use client";
import { Button } from "@souk/ui/components/button";
import { ErrorState } from "@souk/ui/components/error-state";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useRouter } from "@/i18n/navigation";

interface ErrorPageProps {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations("shop.list");
  const router = useRouter();
  const [isRetrying, startRetry] = useTransition();
  // What failed is on the server: it has to be asked again before the page can be drawn again.
  const retry = () =>
    startRetry(() => {
      router.refresh();
      reset();
    });
  return (
    <div className="page-width pt-6">
      <ErrorState
        headingLevel={1}
        title={t("pageFailed")}
        action={
          <Button onClick={retry} loading={isRetrying} loadingLabel={t("loading")}>
            {t("again")}
          </Button>
        }
        reference={error.digest && t("reference", { code: error.digest })}
      >
        {t("pageFailedText")}
      </ErrorState>
    </div>
  );
}
