"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { SearchSummary } from "@/server/catalogue/search-products";
import { ShopLink } from "../layout/shop-link.tsx";
import { filterCount, noFilters, type SearchFilters, searchHref } from "./search-filters.ts";

export interface NothingFoundProps {
  readonly filters: SearchFilters;
  readonly summary: SearchSummary | null;
}

/** No match, and the ways out: fewer filters, the whole shop, what is new. */
export function NothingFound({ filters, summary }: NothingFoundProps) {
  const t = useTranslations("shop.search.nothing");
  const q = filters.q.trim();
  const category = summary?.trail.at(-1)?.name;
  const hasFilters = filterCount(filters) > 0;
  return (
    <EmptyState
      icon={<SearchX strokeWidth={1.75} />}
      title={q ? t("titleFor", { q }) : t("title")}
      action={
        <>
          {hasFilters && (
            <LinkButton href={searchHref({ ...filters, ...noFilters })} linkAs={ShopLink}>
              {t("withoutFilters")}
            </LinkButton>
          )}
          {category && q && (
            <LinkButton href={searchHref({ q })} linkAs={ShopLink} variant={hasFilters ? "outline" : "ink"}>
              {t("everywhere")}
            </LinkButton>
          )}
          <LinkButton href="/new" linkAs={ShopLink} variant={hasFilters || (category && q) ? "outline" : "ink"}>
            {t("new")}
          </LinkButton>
        </>
      }
    >
      {hasFilters ? t("tooNarrow") : t("otherWords")}
    </EmptyState>
  );
}
