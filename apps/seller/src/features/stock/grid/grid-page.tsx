"use client";
import { QueryState } from "../../states/query-state.tsx";
import { useStockRows } from "../use-stock-rows.ts";
import { GridScreen } from "./grid-screen.tsx";

export function GridPage() {
  const { summary, list, rows, more, ...about } = useStockRows();
  if (!rows || !summary.data) return <QueryState query={summary.data ? list : summary} className="h-96" />;
  return <GridScreen rows={rows} summary={summary.data} more={more} {...about} />;
}
