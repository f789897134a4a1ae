"use client";
import { Button } from "@souk/ui/components/button";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CategoryRow } from "@/server/routers/taxonomy/category-row";
import { CategorySelect } from "./category-select.tsx";
import { childrenOf, placesFor } from "./category-tree.ts";
import { useCategoryChanges } from "./use-category-changes.ts";

const last = 10_000;

/** Where a category hangs, and its order among its siblings. */
export function CategoryPlace({ category, all }: { category: CategoryRow; all: readonly CategoryRow[] }) {
  const t = useTranslations("taxonomy");
  const { place, isBusy } = useCategoryChanges(all);
  const siblings = childrenOf(all, category.parentId);
  const at = siblings.findIndex(({ id }) => id === category.id);
  return (
    <div className="grid gap-3">
      <CategorySelect
        label={t("below")}
        hint={t("belowHint")}
        none={t("top")}
        rows={placesFor(all, category.id)}
        value={category.parentId}
        onChange={(parentId) => place(category, parentId, last)}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="sm"
          variant="outline"
          disabled={isBusy || at <= 0}
          onClick={() => place(category, category.parentId, at - 1)}
        >
          <ArrowUp aria-hidden strokeWidth={1.75} className="size-4" />
          {t("up")}
        </Button>
        <Button
          size="sm"
          variant="outline"
          disabled={isBusy || at === siblings.length - 1}
          onClick={() => place(category, category.parentId, at + 1)}
        >
          <ArrowDown aria-hidden strokeWidth={1.75} className="size-4" />
          {t("down")}
        </Button>
        <span className="text-small text-soft">{t("order", { at: at + 1, of: siblings.length })}</span>
      </div>
    </div>
  );
}
