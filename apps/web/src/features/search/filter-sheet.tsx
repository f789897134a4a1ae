"use client";
import { Button } from "@souk/ui/components/button";
import { CountBadge } from "@souk/ui/components/count-badge";
import { Sheet } from "@souk/ui/components/sheet";
import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SearchSummary } from "@/server/catalogue/search-products";
import { FilterForm } from "./filter-form.tsx";
import { filterCount } from "./search-filters.ts";
import type { Search } from "./use-search.ts";

/** The filters on a small screen. */
export function FilterSheet({ search, summary }: { search: Search; summary: SearchSummary | null }) {
  const t = useTranslations("shop.search");
  const [isOpen, setOpen] = useState(false);
  const count = filterCount(search.filters);
  return (
    <div className="lg:hidden noscript:hidden">
      <Sheet
        open={isOpen}
        onOpenChange={setOpen}
        side="bottom"
        title={t("filters")}
        closeLabel={t("close")}
        trigger={
          <Button variant="outline" size="sm">
            <SlidersHorizontal aria-hidden strokeWidth={1.75} />
            {t("filters")}
            {count > 0 && <CountBadge>{count}</CountBadge>}
          </Button>
        }
        footer={
          <Button block onClick={() => setOpen(false)}>
            {summary ? t("show", { count: summary.matchCount }) : t("close")}
          </Button>
        }
      >
        <FilterForm search={search} summary={summary} id="filters-sheet" />
      </Sheet>
    </div>
  );
}
