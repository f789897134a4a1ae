"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { FilterChips } from "@souk/ui/components/filter-chips";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Building2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { Link } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { DataTable } from "../table/data-table.tsx";
import { shopColumns } from "./shop-columns.tsx";
import { shopParsers, shopStates } from "./shop-states.ts";

/** All shops by name, in whatever state. */
export function ShopList({ storefrontUrl }: { storefrontUrl: string }) {
  const t = useTranslations("operator.shops");
  const locale = useLocale();
  const [{ state }] = useQueryStates(shopParsers);
  const shops = useInfiniteQuery(
    useTRPC().operator.listShops.infiniteQueryOptions(
      { state },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const rows = useMemo(() => shops.data?.pages.flatMap((page) => page.rows), [shops.data]);
  const columns = useMemo(() => shopColumns({ t, locale, storefrontUrl }), [t, locale, storefrontUrl]);
  const note = rows && shops.hasNextPage === false && t("count", { count: rows.length });
  const chips = shopStates.map((each) => ({
    label: t(`filter.${each}`),
    href: `/operator/shops${each === "all" ? "" : `?state=${each}`}`,
    current: each === state,
  }));
  return (
    <>
      <PageHeader title={t("title")} note={note} />
      <FilterChips label={t("states")} items={chips} linkAs={Link} oneRow className="mb-4" />
      {!rows && <QueryState query={shops} className="h-96" />}
      {rows?.length === 0 && (
        <EmptyState icon={<Building2 strokeWidth={1.75} />} title={t("none")}>
          {t("noneText")}
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
          more={{ has: shops.hasNextPage, isFetching: shops.isFetchingNextPage, fetch: shops.fetchNextPage }}
        />
      )}
    </>
  );
}

const idOf = ({ id }: { id: string }) => id;
const nameOf = ({ name }: { name: string }) => name;
const hrefOf = ({ id }: { id: string }) => `/operator/shops/${id}`;
