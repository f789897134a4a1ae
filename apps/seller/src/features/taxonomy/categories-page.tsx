"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { CategoryDetail } from "./category-detail.tsx";
import { NewCategory } from "./new-category.tsx";
import { TreeList } from "./tree-list.tsx";

/** The tree of the shop, and what can be done with each part of it. */
export function CategoriesPage({ storefrontUrl }: { storefrontUrl: string }) {
  const t = useTranslations("taxonomy");
  const tree = useQuery(useTRPC().taxonomy.categories.queryOptions());
  const [at, setAt] = useQueryState("at", parseAsString.withDefault(""));
  const all = tree.data ?? [];
  const category = all.find(({ id }) => id === at) ?? all[0];
  return (
    <>
      <PageHeader
        title={t("title")}
        note={tree.data && t("note", { count: all.length })}
        actions={tree.data && <NewCategory all={all} below={category?.id ?? ""} onMade={(id) => void setAt(id)} />}
      />
      {!tree.data && <QueryState query={tree} className="h-96" />}
      {tree.data && !category && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
      {category && (
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(16rem,1fr)_minmax(0,2fr)]">
          <TreeList all={all} current={category.id} onChoose={(id) => void setAt(id)} />
          <CategoryDetail
            key={category.id}
            category={category}
            all={all}
            storefrontUrl={storefrontUrl}
            onGo={(id) => void setAt(id)}
          />
        </div>
      )}
    </>
  );
}
