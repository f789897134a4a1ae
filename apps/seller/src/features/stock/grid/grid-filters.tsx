"use client";
import { FilterChips } from "@souk/ui/components/filter-chips";
import { Select } from "@souk/ui/components/select";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { StockSummaryView } from "@/server/routers/stock/summary";
import { useLocationName } from "../location-name.ts";
import { type StockViewName, stockViews } from "../stock-filters.ts";
import { StockSearch } from "../stock-search.tsx";

interface GridFiltersProps {
  readonly shop: string;
  readonly view: StockViewName;
  readonly summary: StockSummaryView;
  readonly location: string;
  /** Another list would lose what was written. */
  readonly isUnsaved: boolean;
  readonly onLocation: (id: string) => void;
}

export function GridFilters({ shop, view, summary, location, isUnsaved, onLocation }: GridFiltersProps) {
  const t = useTranslations("stock");
  const nameOf = useLocationName(summary.locations);
  const chips = stockViews.map((each) => ({
    label: t(`view.${each}`),
    href: `/${shop}/stock/grid${each === "all" ? "" : `?view=${each}`}`,
    current: each === view,
  }));
  return (
    <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      {isUnsaved ? (
        <p className="min-h-9 py-1.5 text-soft">{t("grid.unsaved")}</p>
      ) : (
        <FilterChips label={t("views")} items={chips} linkAs={Link} oneRow />
      )}
      <div className="flex flex-wrap items-center gap-2.5 max-sm:w-full">
        {summary.locations.length > 1 && (
          <Select
            aria-label={t("grid.location")}
            controlSize="sm"
            className="w-48"
            value={location}
            onChange={(event) => onLocation(event.target.value)}
          >
            {summary.locations.map(({ id }) => (
              <option key={id} value={id}>
                {t("grid.at", { name: nameOf(id) })}
              </option>
            ))}
          </Select>
        )}
        {!isUnsaved && <StockSearch key={view} />}
      </div>
    </div>
  );
}
