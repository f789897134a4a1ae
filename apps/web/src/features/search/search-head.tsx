"use client";
import { Breadcrumbs } from "@souk/ui/components/breadcrumbs";
import { Skeleton } from "@souk/ui/components/skeleton";
import { useTranslations } from "next-intl";
import type { SearchSummary } from "@/server/catalogue/search-products";
import { ShopLink } from "../layout/shop-link.tsx";
import { type SearchFilters, searchHref } from "./search-filters.ts";
import { SearchNotes } from "./search-notes.tsx";

export interface SearchHeadProps {
  readonly filters: SearchFilters;
  readonly summary: SearchSummary | null;
  readonly isPending: boolean;
}

/** What was searched for, where, and how much there is of it. */
export function SearchHead({ filters, summary, isPending }: SearchHeadProps) {
  const t = useTranslations("shop.search");
  const category = summary?.trail.at(-1)?.name;
  const q = filters.q.trim();
  const title = q ? t("titleFor", { q }) : (category ?? t("titleAll"));
  return (
    <div className="grid min-w-0 gap-1.5">
      {summary && summary.trail.length > 0 && (
        <Breadcrumbs
          label={t("trail")}
          linkAs={ShopLink}
          items={[
            { label: t("everywhere"), href: searchHref({ q, sort: filters.sort }) },
            ...summary.trail.map(({ slug, name }, at) =>
              at === summary.trail.length - 1
                ? { label: name }
                : { label: name, href: searchHref({ q, sort: filters.sort, category: slug }) },
            ),
          ]}
        />
      )}
      <h1 className="hyphens-auto text-title wrap-anywhere">{title}</h1>
      <p role="status" className="flex h-[1lh] items-center text-soft">
        {summary && t(summary.hasMoreMatches ? "matchesOver" : "matches", { count: summary.matchCount })}
        {isPending && <Skeleton className="h-3 w-28" />}
      </p>
      {summary && <SearchNotes filters={filters} found={summary.found} />}
    </div>
  );
}
