import { EmptyState } from "@souk/ui/components/empty-state";
import { PackageOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { PageHeader } from "../frame/page-header.tsx";
import type { Section } from "./sections.ts";

/** A section of a Souk that delivers nothing. */
export function NothingYet({ section }: { section: Section["id"] }) {
  const t = useTranslations("desk");
  return (
    <>
      <PageHeader title={t(`${section}.title`)} />
      <EmptyState headingLevel={2} icon={<PackageOpen strokeWidth={1.75} />} title={t("none.title")}>
        {t("none.text")}
      </EmptyState>
    </>
  );
}
