"use client";
import { useTranslations } from "next-intl";
import type { BestCategoryView } from "@/server/routers/market/get";
import { Ranking } from "./ranking.tsx";

export function BestCategories({ categories }: { categories: readonly BestCategoryView[] }) {
  const t = useTranslations("numbers.market.categories");
  return (
    <Ranking
      id="best-categories"
      title={t("title")}
      nothing={t("nothing")}
      heads={[t("category"), t("units"), t("sales")]}
      rows={categories.map(({ categoryId, name, units, sales }) => ({
        id: categoryId || "none",
        name: name || t("unknown"),
        values: [units, sales],
      }))}
    />
  );
}
