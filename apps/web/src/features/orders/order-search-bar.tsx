"use client";
import { FilterChips } from "@souk/ui/components/filter-chips";
import { Input } from "@souk/ui/components/input";
import { Search } from "lucide-react";
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
        oneRow
        items={orderFilterLinks(query).map(({ filter, href }) => ({
          label: t(`filter.${filter}`),
          href,
          current: filter === current,
        }))}
      />
      <search className="relative min-w-0 grow basis-56 sm:max-w-72">
        <form key={query} action={`/${locale}/orders`}>
          {current !== "all" && <input type="hidden" name="show" value={current} />}
          <Search
            aria-hidden
            strokeWidth={1.75}
            className="pointer-events-none absolute top-1/2 left-3.5 size-4.5 -translate-y-1/2 text-soft"
          />
          <Input
            type="search"
            name="q"
            aria-label={t("search")}
            placeholder={t("searchHint")}
            defaultValue={query}
            maxLength={100}
            autoComplete="off"
            enterKeyHint="search"
            className="pl-10"
          />
        </form>
      </search>
    </div>
  );
}
