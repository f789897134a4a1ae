"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { CategoryRow } from "@/server/routers/taxonomy/category-row";
import { useErrorText } from "../errors/use-error-text.ts";
import { CategoryFields, type CategoryValues } from "./category-fields.tsx";
import { useCategoryChanges } from "./use-category-changes.ts";

/** Other names and another address for a category. */
export function CategoryForm({ category, all }: { category: CategoryRow; all: readonly CategoryRow[] }) {
  const t = useTranslations("taxonomy");
  const errorText = useErrorText();
  const { save, change } = useCategoryChanges(all);
  const [written, setWritten] = useState<CategoryValues | null>(null);
  const values = written ?? category;
  const { names, slug } = values;
  const isSame = names.en === category.names.en && names.ru === category.names.ru && slug === category.slug;

  async function send(event: FormEvent) {
    event.preventDefault();
    await change(category, values).then(
      () => setWritten(null),
      () => undefined,
    );
  }
  return (
    <form noValidate onSubmit={(event) => void send(event)} className="grid gap-4">
      <CategoryFields values={values} onChange={setWritten} />
      {category.formerSlugs.length > 0 && (
        <p className="wrap-anywhere text-small text-soft">
          {t("formerSlugs", { slugs: category.formerSlugs.join(", ") })}
        </p>
      )}
      {save.error && (
        <Notice tone="error" live>
          {errorText(save.error)}
        </Notice>
      )}
      <Button
        type="submit"
        className="justify-self-start"
        disabled={isSame || names.en.trim() === "" || slug.trim() === ""}
        loading={save.isPending}
      >
        {t("save")}
      </Button>
    </form>
  );
}
