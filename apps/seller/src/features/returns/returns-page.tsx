"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { FilterChips } from "@souk/ui/components/filter-chips";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { PackageCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { Link } from "@/i18n/navigation";
import type { ReturnRowView } from "@/server/routers/returns/return-view";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { DataTable } from "../table/data-table.tsx";
import { returnFilters, returnParsers } from "./return-filters.ts";
import { useReturnColumns } from "./use-return-columns.tsx";

const refreshMs = 15_000;
const idOf = ({ id }: ReturnRowView) => id;
const nameOf = ({ code }: ReturnRowView) => code;

export function ReturnsPage() {
  const t = useTranslations("returns");
  const trpc = useTRPC();
  const { slug: shop } = useShop();
  const [{ view }] = useQueryStates(returnParsers);
  const counts = useQuery(trpc.returns.counts.queryOptions({ shop }, { refetchInterval: refreshMs }));
  const queue = useInfiniteQuery(
    trpc.returns.list.infiniteQueryOptions(
      { shop, filter: view },
      { getNextPageParam: (page) => page.nextCursor, refetchInterval: refreshMs, placeholderData: keepPreviousData },
    ),
  );
  const columns = useReturnColumns();
  const rows = queue.data?.pages.flatMap((page) => page.rows);
  const countOf = { requested: counts.data?.requested, received: counts.data?.received };
  const chips = returnFilters.map((filter) => {
    const count = filter === "requested" || filter === "received" ? countOf[filter] : undefined;
    return {
      label: t(`filter.${filter}`),
      href: `/${shop}/returns${filter === "requested" ? "" : `?view=${filter}`}`,
      current: filter === view,
      count: count === undefined ? undefined : t("many", { count }),
    };
  });
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <div className="mb-4">
        <FilterChips label={t("filters")} items={chips} linkAs={Link} oneRow />
      </div>
      {!rows && <QueryState query={queue} className="h-96" />}
      {rows?.length === 0 && (
        <EmptyState icon={<PackageCheck aria-hidden strokeWidth={1.75} />} title={t(`empty.${view}`)}>
          {t("empty.text")}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <DataTable
          label={t("title")}
          rows={rows}
          columns={columns}
          idOf={idOf}
          nameOf={nameOf}
          hrefOf={({ id }) => `/${shop}/returns/${id}`}
          more={{ has: queue.hasNextPage, isFetching: queue.isFetchingNextPage, fetch: queue.fetchNextPage }}
        />
      )}
    </>
  );
}
