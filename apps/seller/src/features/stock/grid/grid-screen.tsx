"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { List, PackageSearch } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Link } from "@/i18n/navigation";
import type { StockRowView } from "@/server/routers/stock/stock-view";
import type { StockSummaryView } from "@/server/routers/stock/summary";
import { useLeaveWarning } from "../../forms/use-leave-warning.ts";
import { PageHeader } from "../../frame/page-header.tsx";
import type { StockViewName } from "../stock-filters.ts";
import { GridBar } from "./grid-bar.tsx";
import { GridFilters } from "./grid-filters.tsx";
import { planOf } from "./grid-save-plan.ts";
import { GridTable } from "./grid-table.tsx";
import { useGrid } from "./use-grid.ts";
import { useGridColumns } from "./use-grid-columns.ts";
import { useGridSave } from "./use-grid-save.ts";
import { useRowPatches } from "./use-row-patches.ts";

interface GridScreenProps {
  readonly shop: string;
  readonly view: StockViewName;
  readonly query: string;
  readonly rows: readonly StockRowView[];
  readonly summary: StockSummaryView;
  readonly more: { readonly has: boolean; readonly isFetching: boolean; readonly fetch: () => unknown };
}

export function GridScreen({ shop, view, query, rows: loaded, summary, more }: GridScreenProps) {
  const t = useTranslations("stock.grid");
  const tStock = useTranslations("stock");
  const { rows, patch } = useRowPatches(loaded);
  const [location, setLocation] = useState("main");
  const columns = useGridColumns({ rows, summary, location });
  const grid = useGrid(rows, columns);
  const { save, takeBack, canTakeBack, progress } = useGridSave(patch);
  const isUnsaved = grid.edits.cells.size > 0;
  useLeaveWarning(isUnsaved);
  const ids = useMemo(() => columns.map(({ id }) => id), [columns]);
  const plan = () =>
    planOf(
      rows,
      [...new Set([...ids, ...summary.locations.map((each) => `at:${each.id}` as const)])],
      grid.edits.cells,
    );

  async function saveAll(): Promise<void> {
    if (!isUnsaved || grid.wrong > 0 || progress) return;
    grid.afterSave(await save(plan()));
  }

  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={
          <LinkButton linkAs={Link} href={`/${shop}/stock`} variant="outline" size="sm">
            <List aria-hidden strokeWidth={1.75} />
            {t("back")}
          </LinkButton>
        }
      />
      <GridFilters {...{ shop, view, summary, location }} isUnsaved={isUnsaved} onLocation={setLocation} />
      {rows.length === 0 && !more.has ? (
        <EmptyState
          icon={<PackageSearch aria-hidden strokeWidth={1.75} />}
          title={tStock(query ? "empty.found" : `empty.${view}`)}
        />
      ) : (
        <>
          <GridTable rows={rows} columns={columns} grid={grid} more={more} onSave={() => void saveAll()} />
          <GridBar
            {...{ rows, columns, grid, progress, canTakeBack }}
            onSave={() => void saveAll()}
            onTakeBack={() => void takeBack()}
          />
        </>
      )}
    </>
  );
}
