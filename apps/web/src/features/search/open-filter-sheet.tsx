"use client";
import { Button } from "@souk/ui/components/button";
import { Sheet } from "@souk/ui/components/sheet";
import { useTranslations } from "next-intl";
import type { SearchSummary } from "@/server/catalogue/search-products";
import { FilterForm } from "./filter-form.tsx";
import type { Search } from "./use-search.ts";

export interface OpenFilterSheetProps {
  readonly search: Search;
  readonly summary: SearchSummary | null;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

export function OpenFilterSheet({ search, summary, isOpen, onOpenChange }: OpenFilterSheetProps) {
  const t = useTranslations("shop.search");
  return (
    <Sheet
      open={isOpen}
      onOpenChange={onOpenChange}
      side="bottom"
      title={t("filters")}
      closeLabel={t("close")}
      footer={
        <Button block onClick={() => onOpenChange(false)}>
          {summary ? t("show", { count: summary.matchCount }) : t("close")}
        </Button>
      }
    >
      <FilterForm search={search} summary={summary} id="filters-sheet" />
    </Sheet>
  );
}
