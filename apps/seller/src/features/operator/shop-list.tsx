"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Building2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { DataTable } from "../table/data-table.tsx";
import { shopColumns } from "./shop-columns.tsx";

/** All shops that sell, by name. */
export function ShopList({ storefrontUrl }: { storefrontUrl: string }) {
  const t = useTranslations("operator.shops");
  const locale = useLocale();
  const shops = useInfiniteQuery(
    useTRPC().operator.listShops.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }),
  );
  const rows = useMemo(() => shops.data?.pages.flatMap((page) => page.rows), [shops.data]);
  const columns = useMemo(() => shopColumns({ t, locale, storefrontUrl }), [t, locale, storefrontUrl]);
  const note = rows && shops.hasNextPage === false && t("count", { count: rows.length });
  return (
    <>
      <PageHeader title={t("title")} note={note} />
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
          more={{ has: shops.hasNextPage, isFetching: shops.isFetchingNextPage, fetch: shops.fetchNextPage }}
        />
      )}
    </>
  );
}

const idOf = ({ id }: { id: string }) => id;
const nameOf = ({ name }: { name: string }) => name;
