"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Dialog } from "@souk/ui/components/dialog";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { CategoryRow } from "@/server/routers/taxonomy/category-row";
import { useErrorText } from "../errors/use-error-text.ts";
import { CategoryFields, type CategoryValues } from "./category-fields.tsx";
import { CategorySelect } from "./category-select.tsx";
import { treeRows } from "./category-tree.ts";
import { useCategoryChanges } from "./use-category-changes.ts";

interface NewCategoryProps {
  readonly all: readonly CategoryRow[];
  /** Where it is likely to go. */
  readonly below: string;
  readonly onMade: (id: string) => void;
}

const nothing: CategoryValues = { slug: "", names: { en: "", ru: "" } };

/** Makes a category, the last below the one that is chosen. */
export function NewCategory({ all, below, onMade }: NewCategoryProps) {
  const t = useTranslations("taxonomy");
  const errorText = useErrorText();
  const { save } = useCategoryChanges(all);
  const [isOpen, setOpen] = useState(false);
  const [parentId, setParentId] = useState(below);
  const [values, setValues] = useState(nothing);

  function toggle(open: boolean) {
    save.reset();
    setParentId(below);
    setValues(nothing);
    setOpen(open);
  }
  async function make(event: FormEvent) {
    event.preventDefault();
    const asked = { requestId: newId(), categoryId: null, parentId: parentId || null, ...values };
    const id = await save.mutateAsync(asked).catch(() => undefined);
    if (id === undefined) return;
    setOpen(false);
    onMade(id);
  }
  const isComplete = values.names.en.trim() !== "" && values.slug !== "";
  return (
    <Dialog
      trigger={<Button>{t("new")}</Button>}
      open={isOpen}
      onOpenChange={toggle}
      title={t("newTitle")}
      closeLabel={t("close")}
      className="max-w-140"
    >
      <form noValidate onSubmit={(event) => void make(event)} className="grid gap-4">
        <CategoryFields values={values} onChange={setValues} isNew />
        <CategorySelect
          label={t("below")}
          none={t("top")}
          rows={treeRows(all)}
          value={parentId}
          onChange={setParentId}
        />
        {save.error && (
          <Notice tone="error" live>
            {errorText(save.error)}
          </Notice>
        )}
        <Button type="submit" className="justify-self-start" disabled={!isComplete} loading={save.isPending}>
          {t("make")}
        </Button>
      </form>
    </Dialog>
  );
}
