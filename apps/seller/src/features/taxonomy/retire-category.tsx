"use client";
import { Button } from "@souk/ui/components/button";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CategoryRow } from "@/server/routers/taxonomy/category-row";
import { DecideDialog } from "../operator/decide-dialog.tsx";
import { CategorySelect } from "./category-select.tsx";
import { childrenOf, placesFor } from "./category-tree.ts";
import { useNameOf } from "./name-of.ts";
import { useCategoryChanges } from "./use-category-changes.ts";

interface RetireCategoryProps {
  readonly category: CategoryRow;
  readonly all: readonly CategoryRow[];
  readonly onRetired: (into: string) => void;
}

/** Takes a category out of the tree, once it is said where all that is in it goes. */
export function RetireCategory({ category, all, onRetired }: RetireCategoryProps) {
  const t = useTranslations("taxonomy.retire");
  const nameOf = useNameOf();
  const { retire } = useCategoryChanges(all);
  const [chosen, setChosen] = useState<string | null>(null);
  const into = chosen ?? category.parentId;
  const { products, drafts } = category;
  const counts = { products, drafts, categories: childrenOf(all, category.id).length };
  return (
    <DecideDialog
      trigger={<Button variant="outline">{t("open")}</Button>}
      title={t("title", { name: nameOf(category.names) })}
      text={t("text", counts)}
      note={{ label: t("reason"), hint: t("reasonHint") }}
      confirm={t("confirm")}
      keep={t("keep")}
      isDanger
      isDisabled={into === ""}
      content={into}
      onDecide={async ({ requestId, note }) => {
        const reason = note || t("noReason");
        await retire({ requestId, categoryId: category.id, intoCategoryId: into, reason });
        onRetired(into);
      }}
    >
      <CategorySelect
        label={t("into")}
        {...(category.parentId === "" && { none: t("choose") })}
        rows={placesFor(all, category.id)}
        value={into}
        onChange={setChosen}
      />
    </DecideDialog>
  );
}
