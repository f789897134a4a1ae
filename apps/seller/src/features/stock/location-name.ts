"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { StockSummaryView } from "@/server/routers/stock/summary";

export type Locations = StockSummaryView["locations"];

/** What a location is called; one that the shop gave up is said to be so. */
export function useLocationName(locations: Locations): (id: string) => string {
  const t = useTranslations("stock.location");
  return useCallback(
    (id) => {
      const known = locations.find((each) => each.id === id);
      return known ? (known.name ?? t("main")) : t("gone");
    },
    [locations, t],
  );
}
