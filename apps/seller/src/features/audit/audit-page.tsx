"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { LoadMore } from "@souk/ui/components/load-more";
import { Notice } from "@souk/ui/components/notice";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { ScrollText } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { auditInputOf, auditParsers } from "./audit-filters.ts";
import { AuditTable } from "./audit-table.tsx";
import { FilterBar } from "./filter-bar.tsx";

/** What was decided, in all services as one log. */
export function AuditPage() {
  const t = useTranslations("audit");
  const [filters] = useQueryStates(auditParsers);
  const log = useInfiniteQuery(
    useTRPC().audit.list.infiniteQueryOptions(auditInputOf(filters), {
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = log.data?.pages.flatMap((page) => page.rows);
  const away = [...new Set(log.data?.pages.flatMap((page) => page.away))];
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <FilterBar rows={rows ?? []} />
      {away.length > 0 && (
        <Notice tone="warn" className="mb-4">
          {t("away", { services: away.join(", ") })}
        </Notice>
      )}
      {!rows && <QueryState query={log} className="h-96" />}
      {rows?.length === 0 && (
        <EmptyState icon={<ScrollText aria-hidden strokeWidth={1.75} />} title={t("empty")}>
          {t("emptyText")}
        </EmptyState>
      )}
      {rows && rows.length > 0 && <AuditTable label={t("title")} rows={rows} />}
      {log.hasNextPage && (
        <LoadMore
          className="mt-4"
          label={t("more")}
          onLoad={() => void log.fetchNextPage()}
          loading={log.isFetchingNextPage}
        />
      )}
    </>
  );
}
