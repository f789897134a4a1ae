"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../shop/shop-context.tsx";
import { stockParsers } from "./stock-filters.ts";

/** The rows that the address asks for, with what the pages need beside them. */
export function useStockRows() {
  const trpc = useTRPC();
  const { slug: shop } = useShop();
  const [{ view, q }] = useQueryStates(stockParsers);
  const summary = useQuery(trpc.stock.summary.queryOptions({ shop }));
  const list = useInfiniteQuery(
    trpc.stock.list.infiniteQueryOptions(
      { shop, view, query: q },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const more = { has: list.hasNextPage, isFetching: list.isFetchingNextPage, fetch: list.fetchNextPage };
  return { shop, view, query: q, summary, list, rows: list.data?.pages.flatMap((page) => page.rows), more };
}
