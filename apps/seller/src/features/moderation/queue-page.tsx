"use client";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { FilterChips } from "@souk/ui/components/filter-chips";
import { LinkButton } from "@souk/ui/components/link-button";
import { Select } from "@souk/ui/components/select";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ListChecks, ShieldCheck } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { Link } from "@/i18n/navigation";
import type { QueueCaseView } from "@/server/routers/moderation/case-view";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { DataTable } from "../table/data-table.tsx";
import { useSelection } from "../table/use-selection.ts";
import { SavedViews } from "../views/saved-views.tsx";
import { useDeskViews } from "../views/use-desk-views.ts";
import { BulkActions } from "./bulk-actions.tsx";
import { queueColumns } from "./queue-columns.tsx";
import { queueFilters, queueParsers } from "./queue-filters.ts";
import { findingCodes } from "./reasons.ts";

/** What colleagues take and decide shows by itself. */
const refreshMs = 10_000;
const none: readonly QueueCaseView[] = [];

/** What waits for a moderator, by when it is due; and what was decided. */
export function QueuePage() {
  const t = useTranslations("moderation");
  const format = useFormatter();
  const trpc = useTRPC();
  const [{ view, code, seller }, setFilters] = useQueryStates(queueParsers);
  const views = useDeskViews("deskModeration");
  const counts = useQuery(trpc.moderation.counts.queryOptions(undefined, { refetchInterval: refreshMs }));
  const queue = useInfiniteQuery(
    trpc.moderation.list.infiniteQueryOptions(
      { filter: view, code, sellerId: seller },
      { getNextPageParam: (page) => page.nextCursor, refetchInterval: refreshMs, placeholderData: keepPreviousData },
    ),
  );
  const rows = useMemo(() => queue.data?.pages.flatMap((page) => page.rows), [queue.data]);
  const ids = useMemo(() => (rows ?? none).map(idOf), [rows]);
  const selection = useSelection(ids);
  const columns = useMemo(() => queueColumns({ t, format, filter: view }), [t, format, view]);
  const isWaiting = view !== "approved" && view !== "rejected";
  const countOf: Partial<Record<string, number>> = { ...counts.data };
  const chips = queueFilters.map((filter) => {
    const count = countOf[filter];
    return {
      label: t(`filter.${filter}`),
      href: filter === "waiting" ? "/operator/moderation" : `/operator/moderation?view=${filter}`,
      current: filter === view,
      count: count === undefined ? undefined : t("many", { count }),
    };
  });
  return (
    <>
      <PageHeader
        title={t("title")}
        note={counts.data && t("note", { waiting: counts.data.waiting, overdue: counts.data.overdue })}
        actions={
          <>
            {seller !== "" && (
              <Button variant="ghost" size="sm" onClick={() => void setFilters({ seller: "" })}>
                {t("everySeller")}
              </Button>
            )}
            <LinkButton variant="outline" size="sm" linkAs={Link} href="/operator/moderation/terms">
              <ListChecks aria-hidden strokeWidth={1.75} />
              {t("terms.title")}
            </LinkButton>
          </>
        }
      />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <FilterChips label={t("filters")} items={chips} linkAs={Link} oneRow />
        <div className="flex flex-wrap items-center gap-2.5">
          <Select
            aria-label={t("column.findings")}
            controlSize="sm"
            className="w-56"
            value={code}
            onChange={(event) => void setFilters({ code: event.target.value })}
          >
            <option value="">{t("anyFinding")}</option>
            {findingCodes.map((each) => (
              <option key={each} value={each}>
                {t(`reasons.${each}`)}
              </option>
            ))}
          </Select>
          <SavedViews store={views} />
        </div>
      </div>
      {!rows && <QueryState query={queue} className="h-96" />}
      {rows?.length === 0 && (
        <EmptyState
          icon={<ShieldCheck aria-hidden strokeWidth={1.75} />}
          title={t(isWaiting ? "empty.waiting" : "empty.decided")}
        >
          {t("empty.text")}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <>
          <DataTable
            label={t("title")}
            rows={rows}
            columns={columns}
            idOf={idOf}
            nameOf={nameOf}
            hrefOf={hrefOf}
            {...(isWaiting && { selection })}
            more={{ has: queue.hasNextPage, isFetching: queue.isFetchingNextPage, fetch: queue.fetchNextPage }}
          />
          {isWaiting && <BulkActions selection={selection} />}
        </>
      )}
    </>
  );
}

const idOf = ({ id }: QueueCaseView) => id;
const nameOf = ({ title }: QueueCaseView) => title;
const hrefOf = ({ id }: QueueCaseView) => `/operator/moderation/${id}`;
