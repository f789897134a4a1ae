"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { CellFault } from "@/server/stock-csv/read-row";
import { useRefusalText } from "../use-refusal-text.ts";

/** What is wrong with a cell and what would be right. */
export function useFaultText(): (fault: CellFault) => string {
  const t = useTranslations("stock.csv.faults");
  const refusalText = useRefusalText();
  return useCallback(
    (fault) => (t.has(fault.reason) ? t(fault.reason, { ...fault.metadata }) : refusalText(fault)),
    [t, refusalText],
  );
}
