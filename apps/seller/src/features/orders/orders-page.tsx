"use client";
import { FilterChips } from "@souk/ui/components/filter-chips";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { Link } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { SavedViews } from "../views/saved-views.tsx";
import { useShopViews } from "../views/use-shop-views.ts";
import { OrderTable } from "./order-table.tsx";
import { type QueueFilterName, queueFilters, queueParsers } from "./queue-filters.ts";
import { QueueSearch } from "./queue-search.tsx";
import { useShopNews } from "./use-shop-news.ts";

/** While nothing is heard of new orders and of what colleagues do. */
const refreshMs = 15_000;

export function OrdersPage() {
  const t = useTranslations("orders");
  const trpc = useTRPC();
  const { slug: shop } = useShop();
  const [{ view, q }] = useQueryStates(queueParsers);
  const views = useShopViews("orders");
  const refetchInterval = useShopNews(shop) ? false : refreshMs;
  const counts = useQuery(trpc.orders.counts.queryOptions({ shop }, { refetchInterval }));
  const queue = useInfiniteQuery(
    trpc.orders.list.infiniteQueryOptions(
      { shop, filter: view, query: q },
      { getNextPageParam: (page) => page.nextCursor, refetchInterval, placeholderData: keepPreviousData },
    ),
  );
  const rows = queue.data?.pages.flatMap((page) => page.rows);
  const countOf: Partial<Record<QueueFilterName, number | undefined>> = {
    to_pack: counts.data?.toPack,
    late: counts.data?.late,
    packed: counts.data?.packed,
  };
  const chips = queueFilters.map((filter) => {
    const count = countOf[filter];
    return {
      label: t(`filter.${filter}`),
      href: `/${shop}/orders${filter === "to_pack" ? "" : `?view=${filter}`}`,
      current: filter === view,
      count: count === undefined ? undefined : t("many", { count }),
    };
  });
  return (
    <>
      <PageHeader
        title={t("title")}
        note={counts.data && t("note", { toPack: counts.data.toPack, late: counts.data.late })}
      />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <FilterChips label={t("filters")} items={chips} linkAs={Link} oneRow />
        <div className="flex flex-wrap items-center gap-2.5 max-sm:w-full">
          <QueueSearch key={view} />
          <SavedViews store={views} />
        </div>
      </div>
      {rows ? (
        <OrderTable rows={rows} filter={view} query={q} queue={queue} />
      ) : (
        <QueryState query={queue} className="h-96" />
      )}
    </>
  );
}
