"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { Route } from "lucide-react";
import { useTranslations } from "next-intl";

export function RunView() {
  const t = useTranslations("courier.run");
  return (
    <>
      <h1 className="mb-6 text-title">{t("title")}</h1>
      <EmptyState headingLevel={2} icon={<Route strokeWidth={1.75} />} title={t("none")}>
        {t("noneText")}
      </EmptyState>
    </>
  );
}
