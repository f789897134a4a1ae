"use client";
import { Button } from "@souk/ui/components/button";
import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { StockRowView } from "@/server/routers/stock/stock-view";
import { BulkDialog } from "./bulk-dialog.tsx";
import type { Grid, GridColumn } from "./use-grid.ts";

interface GridBarProps {
  readonly rows: readonly StockRowView[];
  readonly columns: readonly GridColumn[];
  readonly grid: Grid;
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly canTakeBack: boolean;
  readonly onSave: () => void;
  readonly onTakeBack: () => void;
}

/** What is changed and what can be done with it, below the table. */
export function GridBar({ rows, columns, grid, progress, canTakeBack, onSave, onTakeBack }: GridBarProps) {
  const t = useTranslations("stock.grid");
  const count = grid.edits.cells.size;
  return (
    <div className="mt-3 flex min-h-11 flex-wrap items-center gap-2.5">
      <p role="status" className={`mr-auto ${grid.wrong + grid.refused.size > 0 ? "text-danger" : "text-soft"}`}>
        {progress
          ? t("saving", { done: progress.done, of: progress.of })
          : grid.wrong > 0
            ? t("wrong", { count: grid.wrong })
            : grid.refused.size > 0
              ? t("refused", { count: grid.refused.size })
              : t("changes", { count })}
      </p>
      <BulkDialog rows={rows} columns={columns} grid={grid} />
      {canTakeBack && count === 0 && (
        <Button variant="outline" size="sm" onClick={onTakeBack} loading={progress !== null}>
          <Undo2 aria-hidden strokeWidth={1.75} />
          {t("takeBack")}
        </Button>
      )}
      {count > 0 && (
        <>
          <Button variant="ghost" size="sm" onClick={grid.discard}>
            {t("discard")}
          </Button>
          <Button variant="outline" size="sm" onClick={grid.undo} disabled={grid.edits.past.length === 0}>
            <Undo2 aria-hidden strokeWidth={1.75} />
            {t("undo")}
          </Button>
          <Button variant="brand" size="sm" onClick={onSave} disabled={grid.wrong > 0} loading={progress !== null}>
            {t("save", { count })}
          </Button>
        </>
      )}
    </div>
  );
}
