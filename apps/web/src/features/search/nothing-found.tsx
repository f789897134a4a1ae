"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { FilterChips } from "@souk/ui/components/filter-chips";
import { LinkButton } from "@souk/ui/components/link-button";
import { ProductGrid } from "@souk/ui/components/product-grid";
import { SectionHeader } from "@souk/ui/components/section-header";
import { TextLink } from "@souk/ui/components/text-link";
import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { SearchRecovery, SearchSummary } from "@/server/catalogue/search-products";
import { AppendedCards } from "../catalogue/appended-cards.tsx";
import { ShopLink } from "../layout/shop-link.tsx";
import { filterCount, noFilters, type SearchFilters, searchHref } from "./search-filters.ts";

export interface NothingFoundProps {
  readonly filters: SearchFilters;
  readonly summary: SearchSummary | null;
}

/** No match, the ways out, and what there would be if less were asked for. */
export function NothingFound({ filters, summary }: NothingFoundProps) {
  const recovery = summary?.recovery ?? null;
  return (
    <div className="grid gap-9">
      <WaysOut filters={filters} summary={summary} />
      {recovery && recovery.cards.length > 0 && <Recovered filters={filters} recovery={recovery} />}
    </div>
  );
}

function WaysOut({ filters, summary }: NothingFoundProps) {
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

/** What was let go of, and what that brings. */
function Recovered({ filters, recovery }: { filters: SearchFilters; recovery: SearchRecovery }) {
  const t = useTranslations("finding.recovery");
  const { cards, categories, relaxed, matchCount, hasMoreMatches } = recovery;
  const isOther = relaxed.includes("text");
  const wider: Partial<SearchFilters> = {
    ...filters,
    ...(relaxed.includes("filters") && noFilters),
    ...(relaxed.includes("category") && { category: "" }),
    after: "",
  };
  const title = isOther ? t("text") : relaxed.includes("category") ? t("category") : t("filters");
  return (
    <section className="grid gap-5">
      <SectionHeader
        title={title}
        aside={
          !isOther &&
          (hasMoreMatches || matchCount > cards.length) && (
            <TextLink href={searchHref(wider)} linkAs={ShopLink} variant="soft">
              {t("all", { count: matchCount })}
            </TextLink>
          )
        }
      />
      {categories.length > 1 && (
        <FilterChips
          label={t("where")}
          linkAs={ShopLink}
          items={categories.map(({ slug, name, count }) => ({
            label: name,
            href: isOther ? `/c/${slug}` : searchHref({ ...wider, category: slug }),
            count: String(count),
          }))}
        />
      )}
      <ProductGrid columns={4} label={title}>
        <AppendedCards pages={[{ cards }]} headingLevel={3} />
      </ProductGrid>
    </section>
  );
}
