"use client";
import { Button } from "@souk/ui/components/button";
import { ErrorState } from "@souk/ui/components/error-state";
import { ProductGridSkeleton } from "@souk/ui/components/skeleton";
import { cn } from "@souk/ui/lib/cn";
import { useTranslations } from "next-intl";
import type { SearchSummary } from "@/server/catalogue/search-products";
import { useErrorText } from "../errors/use-error-text.ts";
import { AppliedFilters } from "./applied-filters.tsx";
import { FilterForm } from "./filter-form.tsx";
import { FilterSheet } from "./filter-sheet.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { filterCount, searchHref } from "./search-filters.ts";
import { SearchHead } from "./search-head.tsx";
import { SearchResults } from "./search-results.tsx";
import { SortSelect } from "./sort-select.tsx";
import { type FirstFound, type Search, useSearch } from "./use-search.ts";

/** The search page: filters beside results; both follow the address. */
export function SearchView({ first }: { first: FirstFound | null }) {
  const t = useTranslations("shop.search");
  const search = useSearch(first);
  const { found, isPending, isBefore } = search;
  const summary = found?.pages[0]?.summary ?? null;
  const isBare = summary?.matchCount === 0 && filterCount(search.filters) === 0;
  return (
    <div className="page-width grid gap-5 pt-6.5">
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end">
        <SearchHead filters={search.filters} summary={summary} isPending={isPending} />
        {!isBare && <Toolbar search={search} summary={summary} />}
      </div>
      <div className={cn("grid items-start gap-x-9 gap-y-5", !isBare && "lg:grid-cols-[15rem_minmax(0,1fr)]")}>
        {!isBare && (
          <aside aria-label={t("filters")} className="hidden min-w-0 lg:block noscript:block">
            <FilterForm search={search} summary={summary} id="filters" />
          </aside>
        )}
        <div className="grid min-w-0 gap-5">
          <AppliedFilters search={search} summary={summary} />
          {isPending ? (
            <ProductGridSkeleton label={t("loading")} count={8} columns={4} />
          ) : (
            <div className={isBefore ? "opacity-55 transition-opacity" : "transition-opacity"} aria-busy={isBefore}>
              <Found search={search} summary={summary} />
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

function Toolbar({ search, summary }: { search: Search; summary: SearchSummary | null }) {
  return (
    <div className="flex items-center justify-between gap-3">
      <FilterSheet search={search} summary={summary} />
      <SortSelect search={search} />
    </div>
  );
}

function Found({ search, summary }: { search: Search; summary: SearchSummary | null }) {
  const t = useTranslations("shop.search");
  const errorText = useErrorText();
  const { filters, error } = search;
  const pages = search.found?.pages ?? [];
  if (error && pages.length === 0) {
    return (
      <ErrorState
        title={t("failed")}
        action={
          <Button onClick={search.retry} loading={search.isFetching} loadingLabel={t("loading")}>
            {t("again")}
          </Button>
        }
      >
        {errorText(error)}
      </ErrorState>
    );
  }
  if (pages.every(({ cards }) => cards.length === 0)) return <NothingFound filters={filters} summary={summary} />;
  const next = pages.at(-1)?.next ?? null;
  return (
    <SearchResults
      pages={pages}
      moreHref={next === null ? null : searchHref({ ...filters, after: next })}
      onMore={search.more}
      isLoading={search.isFetchingMore}
      error={error}
    />
  );
}
