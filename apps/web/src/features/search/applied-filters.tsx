"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { SearchSummary } from "@/server/catalogue/search-products";
import { ShopLink } from "../layout/shop-link.tsx";
import { appliedFilters } from "./applied.ts";
import { noFilters, searchHref } from "./search-filters.ts";
import type { Search } from "./use-search.ts";
import { useUnitText } from "./use-unit-text.ts";
import { valueText } from "./value-text.ts";

/** Each filter that is on, as a link to the search without it. */
export function AppliedFilters({ search: { filters }, summary }: { search: Search; summary: SearchSummary | null }) {
  const t = useTranslations("shop.search");
  const tFilter = useTranslations("finding.filter");
  const unitText = useUnitText();
  const applied = appliedFilters(filters, summary, {
    inStock: t("inStock"),
    price: ({ from, until }) =>
      from && until ? t("priceBetween", { from, until }) : from ? t("priceFrom", { from }) : t("priceUntil", { until }),
    value: (facet, value) => valueText(facet, value, { unitText, named: (parts) => tFilter("named", parts) }),
    range: ({ name, from, until, unit }) =>
      `${name} ${tFilter("between", {
        ends: from && until ? "both" : from ? "from" : "until",
        from,
        until,
        unit: unit && `\u00a0${unitText(unit)}`,
      })}`,
  });
  if (applied.length === 0) return null;
  return (
    <ul aria-label={t("applied")} className="flex flex-wrap gap-2">
      {applied.map(({ label, without }) => (
        <li key={label} className="min-w-0">
          <ShopLink
            href={searchHref({ ...filters, after: "", ...without })}
            aria-label={t("remove", { filter: label })}
            scroll={false}
            className="inline-flex min-h-9 items-center gap-1.5 rounded-8 bg-ink px-3 py-1.5 font-medium text-on-ink text-small transition-colors hover:bg-ink-press"
          >
            <span className="min-w-0 wrap-anywhere">{label}</span>
            <X aria-hidden strokeWidth={1.75} className="size-4 shrink-0" />
          </ShopLink>
        </li>
      ))}
      {applied.length > 1 && (
        <li>
          <ShopLink
            href={searchHref({ ...filters, ...noFilters })}
            scroll={false}
            className="inline-flex min-h-9 items-center rounded-8 px-2 text-small text-soft underline underline-offset-3 hover:text-ink"
          >
            {t("clear")}
          </ShopLink>
        </li>
      )}
    </ul>
  );
}
