"use client";
import { useTranslations } from "next-intl";
import type { RuleView } from "@/server/routers/commission/rule-view";

/** What a rule is for, in words. */
export function ScopeText({ rule }: { rule: Pick<RuleView, "level" | "product" | "seller" | "category"> }) {
  const t = useTranslations("commission.levels");
  const { level, product, seller, category } = rule;
  const what = [product, seller, category].filter(Boolean).join(" · ");
  return (
    <>
      <span className="block font-medium">{what || t("everything")}</span>
      {what && <span className="block text-label text-soft">{t(level)}</span>}
    </>
  );
}
