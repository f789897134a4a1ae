"use client";
import { Button } from "@souk/ui/components/button";
import { CountBadge } from "@souk/ui/components/count-badge";
import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import type { SearchSummary } from "@/server/catalogue/search-products";
import { filterCount } from "./search-filters.ts";
import type { Search } from "./use-search.ts";

const loadOpenSheet = () => import("./open-filter-sheet.tsx");
const OpenFilterSheet = lazy(async () => ({ default: (await loadOpenSheet()).OpenFilterSheet }));

/** The filters on a small screen. What draws the sheet comes when somebody opens it. */
export function FilterSheet({ search, summary }: { search: Search; summary: SearchSummary | null }) {
  const t = useTranslations("shop.search");
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const count = filterCount(search.filters);
  const likely = () => void loadOpenSheet();
  return (
    <div className="lg:hidden noscript:hidden">
      <Button
        variant="outline"
        size="sm"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerEnter={likely}
        onFocus={likely}
        onClick={() => {
          setOpened(true);
          setOpen(true);
        }}
      >
        <SlidersHorizontal aria-hidden strokeWidth={1.75} />
        {t("filters")}
        {count > 0 && <CountBadge>{count}</CountBadge>}
      </Button>
      {wasOpened && (
        <Suspense fallback={null}>
          <OpenFilterSheet search={search} summary={summary} isOpen={isOpen} onOpenChange={setOpen} />
        </Suspense>
      )}
    </div>
  );
}
