"use client";
import { SectionHeader } from "@souk/ui/components/section-header";
import { useTranslations } from "next-intl";
import { DeleteAccount } from "./delete-account.tsx";
import { ExportData } from "./export-data.tsx";

export function Privacy() {
  const t = useTranslations("personal.privacy");
  return (
    <>
      <SectionHeader level="page" title={t("title")} text={t("text")} className="mb-6" />
      <div className="grid gap-6">
        <ExportData />
        <DeleteAccount />
      </div>
    </>
  );
}
