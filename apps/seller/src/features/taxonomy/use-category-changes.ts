"use client";
import { newId } from "@souk/ids/id";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { CategoryRow } from "@/server/routers/taxonomy/category-row";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { childrenOf } from "./category-tree.ts";

type Rule = CategoryRow["attributes"][number];

/** Changes of the tree, each with the way back. */
export function useCategoryChanges(all: readonly CategoryRow[]) {
  const t = useTranslations("taxonomy");
  const show = useToast();
  const errorText = useErrorText();
  const trpc = useTRPC();
  const client = useQueryClient();
  const options = {
    onSuccess: () => client.invalidateQueries({ queryKey: trpc.taxonomy.categories.queryKey() }),
  };
  const save = useMutation(trpc.taxonomy.saveCategory.mutationOptions(options));
  const place = useMutation(trpc.taxonomy.placeCategory.mutationOptions(options));
  const retire = useMutation(trpc.taxonomy.retireCategory.mutationOptions(options));
  const setAttribute = useMutation(trpc.taxonomy.setAttribute.mutationOptions(options));
  const failed = (error: unknown) => show({ tone: "error", title: errorText(error) });

  function saved(title: string, undo: () => Promise<unknown>) {
    const onSelect = () => void undo().then(() => show({ title: t("undone") }), failed);
    show({ tone: "good", title, action: { label: t("undo"), altText: t("undoHow"), onSelect } });
  }

  return {
    save,
    async change(before: CategoryRow, values: Pick<CategoryRow, "slug" | "names">) {
      const ask = (wanted: typeof values) =>
        save.mutateAsync({ requestId: newId(), categoryId: before.id, parentId: null, ...only(wanted) });
      await ask(values);
      saved(t("saved"), () => ask(before));
    },
    place: (before: CategoryRow, parentId: string, index: number) => {
      const ask = (parent: string, at: number) =>
        place.mutateAsync({ requestId: newId(), categoryId: before.id, parentId: parent || null, index: at });
      const was = childrenOf(all, before.parentId).findIndex(({ id }) => id === before.id);
      ask(parentId, index).then(() => saved(t("moved"), () => ask(before.parentId, was)), failed);
    },
    setAttribute: ({ id: categoryId }: CategoryRow, rule: Rule, before: Rule) => {
      const ask = (attribute: Rule) => setAttribute.mutateAsync({ requestId: newId(), categoryId, attribute });
      ask(rule).then(() => saved(t("saved"), () => ask(before)), failed);
    },
    async retire(asked: { requestId: string; categoryId: string; intoCategoryId: string; reason: string }) {
      const count = await retire.mutateAsync(asked);
      show({ tone: "good", title: t("retired", { count }) });
    },
    isBusy: place.isPending || setAttribute.isPending,
  };
}

const only = ({ slug, names }: Pick<CategoryRow, "slug" | "names">) => ({ slug, names });
