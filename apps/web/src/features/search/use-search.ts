"use client";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useTRPC } from "@/trpc/react";
import { type SearchFilters, searchFilters } from "./search-filters.ts";
import { pageOptions, searchInputOf } from "./search-query.ts";

/** The search in the address and what it found; changing a filter goes back to the first page. */
export function useSearch() {
  const trpc = useTRPC();
  const [filters, setFilters] = useQueryStates(searchFilters, { history: "push", scroll: false });
  const query = useInfiniteQuery({
    ...trpc.catalogue.search.infiniteQueryOptions(searchInputOf(filters), pageOptions),
    placeholderData: keepPreviousData,
  });
  return {
    filters,
    query,
    change: (changes: Partial<SearchFilters>) => void setFilters({ after: "", ...changes }),
  };
}

export type Search = ReturnType<typeof useSearch>;
