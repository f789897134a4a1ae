"use client";
import { Button } from "@souk/ui/components/button";
import { ErrorState } from "@souk/ui/components/error-state";
import { useTranslations } from "next-intl";

interface ErrorPageProps {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations("shop.list");
  return (
    <div className="page-width pt-6">
      <ErrorState
        headingLevel={1}
        title={t("pageFailed")}
        action={<Button onClick={reset}>{t("again")}</Button>}
        reference={error.digest && t("reference", { code: error.digest })}
      >
        {t("pageFailedText")}
      </ErrorState>
    </div>
  );
}
