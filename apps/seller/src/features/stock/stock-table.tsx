"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { PackageSearch } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { StockRowView } from "@/server/routers/stock/stock-view";
import type { StockSummaryView } from "@/server/routers/stock/summary";
import { DataTable, type DataTableProps } from "../table/data-table.tsx";
import type { StockViewName } from "./stock-filters.ts";
import { type PanelKind, StockPanel } from "./stock-panel.tsx";
import { useStockColumns } from "./use-stock-columns.tsx";

interface StockTableProps {
  readonly rows: readonly StockRowView[];
  readonly summary: StockSummaryView;
  readonly view: StockViewName;
  readonly isSearch: boolean;
  readonly more: NonNullable<DataTableProps<StockRowView>["more"]>;
}

export function StockTable({ rows, summary, view, isSearch, more }: StockTableProps) {
  const t = useTranslations("stock");
  const [panel, setPanel] = useState<{ kind: PanelKind; offerId: string } | null>(null);
  const open = useMemo(() => (kind: PanelKind, row: StockRowView) => setPanel({ kind, offerId: row.offerId }), []);
  const columns = useStockColumns(summary, open);
  if (rows.length === 0 && !more.has) {
    return (
      <EmptyState
        icon={<PackageSearch aria-hidden strokeWidth={1.75} />}
        title={t(isSearch ? "empty.found" : `empty.${view}`)}
      >
        {t(isSearch ? "empty.foundText" : "empty.text")}
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable
        label={t("title")}
        rows={rows}
        columns={columns}
        idOf={offerIdOf}
        nameOf={nameOf}
        more={more}
        onOpen={(row) => open(summary.canManageStock ? "adjust" : "history", row)}
      />
      <StockPanel
        kind={panel?.kind ?? null}
        row={rows.find(({ offerId }) => offerId === panel?.offerId)}
        summary={summary}
        onClose={() => setPanel(null)}
      />
    </>
  );
}

const offerIdOf = ({ offerId }: StockRowView) => offerId;
const nameOf = ({ title, options }: StockRowView) => (options ? `${title}, ${options}` : title);
