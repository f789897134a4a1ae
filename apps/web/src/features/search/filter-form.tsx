"use client";
import { Button } from "@souk/ui/components/button";
import { Checkbox } from "@souk/ui/components/checkbox";
import { useLocale, useTranslations } from "next-intl";
import type { FacetView, SearchSummary } from "@/server/catalogue/search-products";
import { ShopLink } from "../layout/shop-link.tsx";
import { FacetGroup } from "./facet-group.tsx";
import { FilterGroup } from "./filter-group.tsx";
import { NumberFilter, type NumberFilterProps } from "./number-filter.tsx";
import { PriceRange } from "./price-range.tsx";
import { searchHref } from "./search-filters.ts";
import { SingleFacets } from "./single-facets.tsx";
import { splitFacets } from "./split-facets.ts";
import type { Search } from "./use-search.ts";

export interface FilterFormProps {
  readonly search: Search;
  readonly summary: SearchSummary | null;
  readonly id: string;
}

/** What narrows a search. Each change takes effect at once; without JavaScript the form is sent. */
export function FilterForm({ search, summary, id }: FilterFormProps) {
  const t = useTranslations("shop.search");
  const locale = useLocale();
  const { filters, change } = search;
  const { groups, single } = summary ? splitFacets(summary) : { groups: [], single: [] };
  return (
    <form id={id} action={`/${locale}/search`} onSubmit={(event) => event.preventDefault()} className="grid gap-6">
      {filters.q && <input type="hidden" name="q" value={filters.q} />}
      {filters.exact && <input type="hidden" name="exact" value="true" />}
      {filters.r.map((range) => (
        <input key={range} type="hidden" name="r" value={range} />
      ))}
      {filters.category && <input type="hidden" name="category" value={filters.category} />}
      {summary && summary.categories.length > 0 && (
        <FilterGroup title={t("categories")}>
          <ul>
            {summary.categories.map(({ slug, name, count }) => (
              <li key={slug}>
                <ShopLink
                  href={searchHref({ q: filters.q, sort: filters.sort, category: slug })}
                  className="flex justify-between gap-3 rounded-8 py-1 underline-offset-3 hover:underline"
                >
                  <span className="min-w-0 hyphens-auto">{name}</span>
                  <span className="shrink-0 text-label text-soft leading-6">{count}</span>
                </ShopLink>
              </li>
            ))}
          </ul>
        </FilterGroup>
      )}
      <Checkbox
        name="stock"
        value="true"
        label={t("inStock")}
        checked={filters.stock}
        onChange={({ target }) => change({ stock: target.checked })}
      />
      <PriceRange
        key={`${filters.from}-${filters.until}`}
        from={filters.from}
        until={filters.until}
        prices={summary?.prices ?? null}
        onChange={change}
      />
      {groups.map((facet) =>
        hasRange(facet) ? (
          <NumberFilter
            key={`${facet.code}-${filters.r.join()}`}
            facet={facet}
            chosen={filters.r}
            onChange={(r) => change({ r })}
          />
        ) : (
          <FacetGroup key={facet.code} facet={facet} chosen={filters.f} onChange={(f) => change({ f })} />
        ),
      )}
      <SingleFacets facets={single} chosen={filters.f} onChange={(f) => change({ f })} />
      {summary?.sellers.map(({ id: sellerId, name }) => (
        <Checkbox
          key={sellerId}
          name="seller"
          value={sellerId}
          label={t("soldBy", { seller: name })}
          checked
          onChange={() => change({ seller: filters.seller.filter((other) => other !== sellerId) })}
        />
      ))}
      <noscript>
        <Button type="submit" block>
          {t("apply")}
        </Button>
      </noscript>
    </form>
  );
}

/** Numbers of which there are many are narrowed by a range, the others by ticking them. */
function hasRange(facet: FacetView): facet is NumberFilterProps["facet"] {
  return facet.range !== null && facet.values.length > valuesTicked;
}

const valuesTicked = 7;
