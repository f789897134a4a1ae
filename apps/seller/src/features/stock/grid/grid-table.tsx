"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import type { StockRowView } from "@/server/routers/stock/stock-view";
import { GridHead } from "./grid-head.tsx";
import { gridKeyDown } from "./grid-keys.ts";
import { GridRow } from "./grid-row.tsx";
import type { Grid, GridColumn } from "./use-grid.ts";
import type { Place } from "./use-grid-cursor.ts";

const rowHeightPx = 41;
const aheadRows = 40;

interface GridTableProps {
  readonly rows: readonly StockRowView[];
  readonly columns: readonly GridColumn[];
  readonly grid: Grid;
  readonly more: { readonly has: boolean; readonly isFetching: boolean; readonly fetch: () => unknown };
  readonly onSave: () => void;
}

/** Rows in view only are in the document; the table keeps the focus and says which cell it is at. */
export function GridTable({ rows, columns, grid, more, onSave }: GridTableProps) {
  const t = useTranslations("stock.grid");
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const { cursor } = grid;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeightPx,
    overscan: 10,
    initialRect: { width: 1_280, height: 640 },
    scrollPaddingStart: rowHeightPx,
    scrollPaddingEnd: rowHeightPx,
  });
  const items = virtualizer.getVirtualItems();
  const wantsMore = more.has && !more.isFetching && (items.at(-1)?.index ?? 0) >= rows.length - aheadRows;
  const fetchMore = more.fetch;
  useEffect(() => {
    if (wantsMore) fetchMore();
  }, [wantsMore, fetchMore]);

  const focus = () => table.current?.focus({ preventScroll: true });
  const go = (to: Place, extend = false) => virtualizer.scrollToIndex(cursor.go(to, extend).row);
  const step = (by: 1 | -1) => virtualizer.scrollToIndex(cursor.step(by).row);
  const isAnywhere = rows[cursor.at.row] && columns[cursor.at.column];
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const span = columns.length + 3;
  return (
    <div
      ref={frame}
      className="max-h-[calc(100dvh-14.5rem)] min-h-64 overflow-auto rounded-12 border border-line has-[table:focus-visible]:border-edge"
    >
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is written in.
        role="grid"
        tabIndex={0}
        aria-label={t("label")}
        aria-rowcount={more.has ? -1 : rows.length + 1}
        aria-multiselectable
        aria-activedescendant={isAnywhere ? `${id}-${cursor.at.row}-${cursor.at.column}` : undefined}
        className="w-full min-w-266 table-fixed border-separate border-spacing-0 outline-none"
        onKeyDown={(event) => {
          if (grid.editing) return;
          gridKeyDown(event, {
            ...{ at: cursor.at, lastRow: rows.length - 1, lastColumn: columns.length - 1, go, step, save: onSave },
            pageRows: Math.max(1, Math.floor((frame.current?.clientHeight ?? 400) / rowHeightPx) - 2),
            ...{ edit: grid.edit, clear: grid.clear, undo: grid.undo, fillDown: grid.fillDown },
          });
        }}
        onPaste={(event) => {
          if (grid.editing) return;
          event.preventDefault();
          grid.paste(event.clipboardData.getData("text/plain"));
        }}
        onCopy={(event) => {
          if (grid.editing) return;
          event.preventDefault();
          event.clipboardData.setData("text/plain", grid.copy());
        }}
      >
        <GridHead columns={columns} />
        <tbody>
          <Spacer heightPx={before} span={span} />
          {items.map(({ index }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <GridRow
                key={row.offerId}
                {...{ id, row, index, columns, grid }}
                onGo={(column, extend) => {
                  cursor.go({ row: index, column }, extend);
                  focus();
                }}
                onEnd={(text, next) => {
                  grid.endEdit(text);
                  focus();
                  if (next === "down") go({ row: index + 1, column: cursor.at.column });
                  if (next === "up") go({ row: index - 1, column: cursor.at.column });
                  if (next === "right") step(1);
                  if (next === "left") step(-1);
                }}
              />
            );
          })}
          <Spacer heightPx={after} span={span} />
        </tbody>
      </table>
    </div>
  );
}

/** The room of rows that are not in the document. */
function Spacer({ heightPx, span }: { heightPx: number; span: number }) {
  if (heightPx <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={span} className="p-0" style={{ height: `${heightPx}px` }} />
    </tr>
  );
}
