"use client";
import type { InfiniteData } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useEffect, useState } from "react";
import type { SearchPage } from "@/server/catalogue/search-products";
import { useBffPages } from "@/trpc/use-bff-pages";
import { type SearchFilters, searchFilters } from "./search-filters.ts";
import { pageOptions, searchInputOf } from "./search-query.ts";

type Found = InfiniteData<SearchPage, string | null>;

/** What the server found for the address that it was asked for. */
export interface FirstFound {
  readonly input: ReturnType<typeof searchInputOf>;
  readonly data: Found;
}

/**
 * The search in the address and what it found; changing a filter goes back to the first page. What the server found is there
 * from the start; the code that asks for more follows the page.
 */
export function useSearch(first: FirstFound | null) {
  const [filters, setFilters] = useQueryStates(searchFilters, { history: "push", scroll: false });
  const [isMoreAsked, askMore] = useState(false);
  const input = searchInputOf(filters);
  const isFirst = first !== null && JSON.stringify(first.input) === JSON.stringify(input);
  const query = useBffPages((trpc) => ({
    ...trpc.catalogue.search.infiniteQueryOptions(input, pageOptions),
    ...(isFirst && { initialData: first.data }),
    placeholderData: (previous: Found | undefined) => previous,
  }));
  useEffect(() => {
    if (!query || !isMoreAsked) return;
    askMore(false);
    void query.fetchNextPage();
  }, [query, isMoreAsked]);
  return {
    filters,
    found: query?.data ?? first?.data,
    isPending: query ? query.isPending : first === null,
    /** It was found for other filters. */
    isBefore: query ? query.isPlaceholderData : !isFirst,
    isFetching: query?.isFetching ?? false,
    isFetchingMore: query?.isFetchingNextPage ?? isMoreAsked,
    error: query?.error ?? null,
    retry: () => void query?.refetch(),
    more: () => (query ? void query.fetchNextPage() : askMore(true)),
    change: (changes: Partial<SearchFilters>) => void setFilters({ after: "", ...changes }),
  };
}

export type Search = ReturnType<typeof useSearch>;
