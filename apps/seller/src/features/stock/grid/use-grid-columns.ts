"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { StockRowView } from "@/server/routers/stock/stock-view";
import type { StockSummaryView } from "@/server/routers/stock/summary";
import type { GridColumn } from "./use-grid.ts";

interface Asked {
  readonly rows: readonly StockRowView[];
  readonly summary: StockSummaryView;
  /** Whose stock is written in. */
  readonly location: string;
}

export function useGridColumns({ rows, summary, location }: Asked): readonly GridColumn[] {
  const t = useTranslations("stock.grid.column");
  const [first] = rows;
  const currency = first?.offer.currencyCode ?? "";
  return useMemo(() => {
    const isPriced = summary.canManageOffers;
    const isStocked = summary.canManageStock;
    return [
      { id: "price", header: t("price", { currency }), isEditable: isPriced },
      { id: "compareAt", header: t("compareAt"), isEditable: isPriced },
      { id: `at:${location}` as const, header: t("onHand"), isEditable: isStocked },
      { id: "threshold", header: t("threshold"), isEditable: isStocked },
      { id: "state", header: t("state"), isEditable: isPriced },
    ];
  }, [summary, location, currency, t]);
}
