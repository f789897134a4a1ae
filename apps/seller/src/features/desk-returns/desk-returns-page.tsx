"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { FilterChips } from "@souk/ui/components/filter-chips";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { PackageCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { Link } from "@/i18n/navigation";
import type { DeskReturnRow } from "@/server/routers/desk-returns/desk-return-view";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { DataTable } from "../table/data-table.tsx";
import { deskReturnFilters, deskReturnParsers } from "./desk-return-filters.ts";
import { useDeskReturnColumns } from "./use-desk-return-columns.tsx";

const refreshMs = 30_000;
const idOf = ({ id }: DeskReturnRow) => id;
const nameOf = ({ code }: DeskReturnRow) => code;
const hrefOf = ({ id, orderId }: DeskReturnRow) => `/operator/orders/${orderId}/returns/${id}`;

/** Where operators see what shops leave undone, and what they refused. */
export function DeskReturnsPage() {
  const t = useTranslations("returns");
  const [{ view }] = useQueryStates(deskReturnParsers);
  const queue = useInfiniteQuery(
    useTRPC().deskReturns.list.infiniteQueryOptions(
      { filter: view },
      { getNextPageParam: (page) => page.nextCursor, refetchInterval: refreshMs, placeholderData: keepPreviousData },
    ),
  );
  const columns = useDeskReturnColumns();
  const rows = queue.data?.pages.flatMap((page) => page.rows);
  const chips = deskReturnFilters.map((filter) => ({
    label: t(`desk.filter.${filter}`),
    href: `/operator/returns${filter === "late" ? "" : `?view=${filter}`}`,
    current: filter === view,
  }));
  return (
    <>
      <PageHeader title={t("title")} note={t("desk.note")} />
      <div className="mb-4">
        <FilterChips label={t("desk.filters")} items={chips} linkAs={Link} oneRow />
      </div>
      {!rows && <QueryState query={queue} className="h-96" />}
      {rows?.length === 0 && (
        <EmptyState icon={<PackageCheck aria-hidden strokeWidth={1.75} />} title={t(`desk.empty.${view}`)}>
          {t("desk.empty.text")}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <DataTable
          label={t("title")}
          rows={rows}
          columns={columns}
          idOf={idOf}
          nameOf={nameOf}
          hrefOf={hrefOf}
          more={{ has: queue.hasNextPage, isFetching: queue.isFetchingNextPage, fetch: queue.fetchNextPage }}
        />
      )}
    </>
  );
}
