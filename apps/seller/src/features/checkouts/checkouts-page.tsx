"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { FilterChips } from "@souk/ui/components/filter-chips";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { Link } from "@/i18n/navigation";
import type { CheckoutRow } from "@/server/routers/checkouts/checkout-view";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { DataTable } from "../table/data-table.tsx";
import { checkoutColumns } from "./checkout-columns.tsx";
import { checkoutParsers, checkoutViews } from "./views.ts";

const refreshMs = 15_000;

/** Runs of the checkout: first those that need somebody. */
export function CheckoutsPage() {
  const t = useTranslations("checkouts");
  const tColumn = useTranslations("checkouts.column");
  const [{ view }] = useQueryStates(checkoutParsers);
  const list = useInfiniteQuery(
    useTRPC().checkouts.list.infiniteQueryOptions(
      { view },
      { getNextPageParam: (page) => page.nextCursor, refetchInterval: refreshMs, placeholderData: keepPreviousData },
    ),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows);
  const columns = useMemo(() => checkoutColumns(tColumn), [tColumn]);
  const chips = checkoutViews.map((each) => ({
    label: t(`view.${each}`),
    href: `/operator/checkouts${each === "parked" ? "" : `?view=${each}`}`,
    current: each === view,
  }));
  return (
    <>
      <PageHeader title={t("title")} />
      <FilterChips label={t("views")} items={chips} linkAs={Link} oneRow className="mb-4" />
      {!rows && <QueryState query={list} className="h-96" />}
      {rows?.length === 0 && (
        <EmptyState icon={<CircleCheck aria-hidden strokeWidth={1.75} />} title={t(`empty.${view}`)}>
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
          hrefOf={hrefOf}
          more={{ has: list.hasNextPage, isFetching: list.isFetchingNextPage, fetch: list.fetchNextPage }}
        />
      )}
    </>
  );
}

const idOf = ({ id }: CheckoutRow) => id;
const nameOf = ({ number }: CheckoutRow) => number;
const hrefOf = ({ id }: CheckoutRow) => `/operator/checkouts/${id}`;
