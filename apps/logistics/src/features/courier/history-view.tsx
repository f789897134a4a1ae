"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { History } from "lucide-react";
import { useTranslations } from "next-intl";

export function HistoryView() {
  const t = useTranslations("courier.history");
  return (
    <>
      <h1 className="mb-6 text-title">{t("title")}</h1>
      <EmptyState headingLevel={2} icon={<History strokeWidth={1.75} />} title={t("none")}>
        {t("noneText")}
      </EmptyState>
    </>
  );
}
