"use client";
import { Select } from "@souk/ui/components/select";
import { useTranslations } from "next-intl";
import { sorts } from "./search-filters.ts";
import type { Search } from "./use-search.ts";

/** Belongs to the plain filter form too, by its id. */
export function SortSelect({ search: { filters, change } }: { search: Search }) {
  const t = useTranslations("shop.search");
  return (
    <Select
      name="sort"
      form="filters"
      aria-label={t("sort")}
      controlSize="sm"
      value={filters.sort}
      onChange={({ target }) => {
        const sort = sorts.find((candidate) => candidate === target.value);
        if (sort) change({ sort });
      }}
    >
      {sorts
        .filter((sort) => sort !== "best" || filters.q !== "" || filters.sort === "best")
        .map((sort) => (
          <option key={sort} value={sort}>
            {sort === "best" && filters.q === "" ? t("sorts.newest") : t(`sorts.${sort}`)}
          </option>
        ))}
    </Select>
  );
}
