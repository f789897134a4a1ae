"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { StockRowView } from "@/server/routers/stock/stock-view";
import type { StockSummaryView } from "@/server/routers/stock/summary";
import type { Column } from "../table/column.ts";
import { AvailableCell } from "./available-cell.tsx";
import { useLocationName } from "./location-name.ts";
import { ProductCell } from "./product-cell.tsx";
import { RowMenu } from "./row-menu.tsx";
import type { PanelKind } from "./stock-panel.tsx";

/** More locations than these have no column of their own; the dialogs know them all. */
const mostLocationColumns = 3;

export function useStockColumns(
  summary: StockSummaryView,
  open: (kind: PanelKind, row: StockRowView) => void,
): readonly Column<StockRowView>[] {
  const t = useTranslations("stock");
  const format = useFormatter();
  const nameOf = useLocationName(summary.locations);
  return useMemo(() => {
    const number = (value: number | undefined) => (value === undefined ? "–" : format.number(value));
    const places = summary.locations.length > 1 ? summary.locations.slice(0, mostLocationColumns) : [];
    return [
      { id: "product", header: t("column.product"), cell: (row) => <ProductCell row={row} /> },
      {
        id: "sku",
        header: t("column.sku"),
        width: "12rem",
        from: "lg",
        cell: (row) => <span className="text-soft">{row.sku}</span>,
      },
      ...places.map(({ id }) => ({
        ...{ id: `at-${id}`, header: nameOf(id), width: "6.5rem", align: "end" as const, from: "lg" as const },
        cell: (row: StockRowView) => number(row.stock?.locations[id] ?? (row.stock ? 0 : undefined)),
      })),
      {
        ...{ id: "onHand", header: t("column.onHand"), width: "5.5rem", align: "end" },
        cell: (row) => number(row.stock?.onHand),
      },
      {
        ...{ id: "reserved", header: t("column.reserved"), width: "6rem", align: "end" },
        cell: (row) => <ReservedCell row={row} text={number(row.stock?.reserved)} onOpen={() => open("held", row)} />,
      },
      {
        ...{ id: "available", header: t("column.available"), width: "8.5rem", align: "end" },
        cell: (row) => <AvailableCell row={row} text={number(row.stock?.available)} />,
      },
      {
        ...{ id: "threshold", header: t("column.threshold"), width: "6rem", align: "end", from: "lg" },
        cell: ({ stock }) => (
          <span className={stock?.threshold === null || !stock ? "text-soft" : ""}>
            {number(stock?.threshold ?? summary.threshold)}
          </span>
        ),
      },
      {
        ...{ id: "menu", header: t("column.menu"), width: "4.5rem", align: "end" },
        cell: (row) => <RowMenu row={row} summary={summary} onOpen={(kind) => open(kind, row)} />,
      },
    ];
  }, [summary, open, t, format, nameOf]);
}

function ReservedCell({ row, text, onOpen }: { row: StockRowView; text: string; onOpen: () => void }) {
  const t = useTranslations("stock");
  if (!row.stock?.reserved) return <span className="text-soft">{text}</span>;
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-label={t("heldOpen", { count: row.stock.reserved, name: row.title })}
      className="-my-2 rounded-8 px-2 py-2 underline decoration-line underline-offset-4 hover:decoration-ink"
    >
      {text}
    </button>
  );
}
