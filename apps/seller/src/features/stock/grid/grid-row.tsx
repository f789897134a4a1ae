"use client";
import { cn } from "@souk/ui/lib/cn";
import { useFormatter, useTranslations } from "next-intl";
import type { StockRowView } from "@/server/routers/stock/stock-view";
import { ProductCell } from "../product-cell.tsx";
import { CellInput, type CellNext } from "./cell-input.tsx";
import { GridCell } from "./grid-cell.tsx";
import { cellKey } from "./grid-cells.ts";
import type { Grid, GridColumn } from "./use-grid.ts";

interface GridRowProps {
  readonly id: string;
  readonly row: StockRowView;
  readonly index: number;
  readonly columns: readonly GridColumn[];
  readonly grid: Grid;
  readonly onGo: (column: number, extend: boolean) => void;
  readonly onEnd: (text: string | undefined, next: CellNext) => void;
}

export function GridRow({ id, row, index, columns, grid, onGo, onEnd }: GridRowProps) {
  const t = useTranslations("stock.grid");
  const format = useFormatter();
  const { at, range } = grid.cursor;
  const isAt = at.row === index;
  const isInRange = index >= range.top && index <= range.bottom;
  return (
    <tr aria-rowindex={index + 2} className={cn("h-[41px]", isAt && "bg-wash")}>
      <th
        scope="row"
        className={cn(
          "sticky left-0 z-1 border-line border-b px-2.5 text-left font-normal",
          isAt ? "bg-wash" : "bg-card",
        )}
      >
        <ProductCell row={row} />
      </th>
      <td className="truncate border-line border-b px-2.5 text-soft">{row.sku}</td>
      {columns.map((column, place) => {
        const isActive = isAt && at.column === place;
        const key = cellKey(row.offerId, column.id);
        const problem = grid.problemAt(row, column.id);
        return (
          <GridCell
            key={column.id}
            id={`${id}-${index}-${place}`}
            column={column}
            text={grid.textOf(row, column.id)}
            why={grid.refused.get(key) ?? (problem && t(`problem.${problem}`))}
            isChanged={grid.edits.cells.has(key)}
            isActive={isActive}
            isSelected={isInRange && place >= range.left && place <= range.right}
            onGo={(extend) => onGo(place, extend)}
            onEdit={() => grid.edit()}
          >
            {isActive && grid.editing && (
              <CellInput label={column.header} column={column.id} start={grid.editing} onEnd={onEnd} />
            )}
          </GridCell>
        );
      })}
      <td className="border-line border-b px-2.5 text-right text-soft tabular-nums">
        {row.stock ? format.number(row.stock.available) : "–"}
      </td>
    </tr>
  );
}
