"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";

export function ShopList() {
  const t = useTranslations("operator.shops");
  const shops = useInfiniteQuery(
    useTRPC().operator.listShops.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }),
  );
  const rows = shops.data?.pages.flatMap((page) => page.rows);
  return (
    <>
      <PageHeader title={t("title")} note={rows && t("count", { count: rows.length })} />
      {rows ? (
        <ul>
          {rows.map((row) => (
            <li key={row.id}>{row.name}</li>
          ))}
        </ul>
      ) : (
        <QueryState query={shops} className="h-96" />
      )}
    </>
  );
}
