"use client";
import { Button } from "@souk/ui/components/button";
import { Checkbox } from "@souk/ui/components/checkbox";
import { EmptyState } from "@souk/ui/components/empty-state";
import { LoadMore } from "@souk/ui/components/load-more";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RuleView } from "@/server/routers/commission/rule-view";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { ActionList } from "./action-list.tsx";
import { RuleForm } from "./rule-form.tsx";
import { RuleTable } from "./rule-table.tsx";

/** The rules by which the marketplace keeps its part, and what was done to them. */
export function CommissionPage() {
  const t = useTranslations("commission");
  const [withEnded, setWithEnded] = useState(false);
  const [editing, setEditing] = useState<RuleView | "new" | null>(null);
  const list = useInfiniteQuery(
    useTRPC().commission.listRules.infiniteQueryOptions({ withEnded }, { getNextPageParam: (page) => page.nextCursor }),
  );
  const rules = list.data?.pages.flatMap((page) => page.rows);
  const standard = list.data?.pages[0]?.standard.percent;
  return (
    <>
      <PageHeader
        title={t("title")}
        note={standard && t("standard", { percent: standard })}
        actions={<Button onClick={() => setEditing("new")}>{t("new")}</Button>}
      />
      <p className="mb-5 max-w-reading text-small text-soft">{t("order")}</p>
      {editing && (
        <RuleForm
          key={editing === "new" ? "new" : editing.id}
          rule={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      <Checkbox
        className="mb-3 w-fit"
        label={t("withEnded")}
        checked={withEnded}
        onChange={(event) => setWithEnded(event.target.checked)}
      />
      {!rules && <QueryState query={list} className="h-64" />}
      {rules?.length === 0 && <EmptyState title={t("none.title")}>{t("none.text")}</EmptyState>}
      {rules && rules.length > 0 && <RuleTable label={t("title")} rules={rules} onChange={setEditing} />}
      {list.hasNextPage && (
        <LoadMore
          className="mt-4"
          label={t("more")}
          onLoad={() => void list.fetchNextPage()}
          loading={list.isFetchingNextPage}
        />
      )}
      <ActionList />
    </>
  );
}
