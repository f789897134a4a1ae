"use client";
import { FilterChips } from "@souk/ui/components/filter-chips";
import { SearchBox } from "@souk/ui/components/search-box";
import { useLocale, useTranslations } from "next-intl";
import { ShopLink } from "../layout/shop-link.tsx";
import { type OrderSearch, orderFilterLinks } from "./order-search.ts";

/** A plain form and plain links: the address holds what is looked for. */
export function OrderSearchBar({ query, filter: current }: OrderSearch) {
  const t = useTranslations("orders.list");
  const locale = useLocale();
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <FilterChips
        label={t("filters")}
        linkAs={ShopLink}
        items={orderFilterLinks(query).map(({ filter, href }) => ({
          label: t(`filter.${filter}`),
          href,
          current: filter === current,
        }))}
      />
      <SearchBox
        key={query}
        action={`/${locale}/orders`}
        label={t("search")}
        placeholder={t("searchHint")}
        defaultValue={query}
        className="grow basis-56 sm:max-w-72"
      />
    </div>
  );
}
