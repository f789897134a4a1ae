"use client";
import { useMemo, useState } from "react";
import type { StockRowView } from "@/server/routers/stock/stock-view";
import { type ColumnId, cellKey, problemIn, savedText, textIn, tidied } from "./grid-cells.ts";
import { parseBlock, placed, writeBlock } from "./grid-clipboard.ts";
import { noEdits, saved, undone, written } from "./grid-edits.ts";
import { useGridCursor } from "./use-grid-cursor.ts";

export interface GridColumn {
  readonly id: ColumnId;
  readonly header: string;
  readonly isEditable: boolean;
}

/** What a table that is written in knows: cells, the cursor, and what was refused. */
export function useGrid(rows: readonly StockRowView[], columns: readonly GridColumn[]) {
  const cursor = useGridCursor({ rows: rows.length, columns: columns.length });
  const [edits, setEdits] = useState(noEdits);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [editing, setEditing] = useState<{ text: string; isTyped: boolean } | null>(null);

  const { cells } = edits;
  const textOf = (row: StockRowView, column: ColumnId) => textIn(cells, row, column);

  function write(wanted: readonly { row: number; column: number; text: string }[]): void {
    const changes = wanted.flatMap(({ row: index, column: at, text }) => {
      const [row, column] = [rows[index], columns[at]];
      if (!row || !column?.isEditable) return [];
      const key = cellKey(row.offerId, column.id);
      return { key, text: tidied(column.id, text, row.offer.currencyCode), saved: savedText(row, column.id) };
    });
    if (changes.length === 0) return;
    setEdits((before) => written(before, changes));
    setRefused((before) => new Map([...before].filter(([key]) => !changes.some((change) => change.key === key))));
  }

  function inRange(textAt: (row: number, column: number) => string | undefined): void {
    const { top, bottom, left, right } = cursor.range;
    const filled: { row: number; column: number; text: string }[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const text = textAt(row, column);
        if (text !== undefined) filled.push({ row, column, text });
      }
    write(filled);
  }

  const shown = (row: number, column: number): string => {
    const [of, at] = [rows[row], columns[column]];
    return of && at ? textOf(of, at.id) : "";
  };

  const wrong = useMemo(
    () => (cells.size === 0 ? 0 : rows.flatMap((row) => columns.filter(({ id }) => problemIn(cells, row, id))).length),
    [rows, columns, cells],
  );

  return {
    cursor,
    edits,
    editing,
    refused,
    wrong,
    textOf,
    problemAt: (row: StockRowView, column: ColumnId) => problemIn(cells, row, column),
    write,
    edit: (typed?: string) => {
      if (columns[cursor.at.column]?.isEditable)
        setEditing({ text: typed ?? shown(cursor.at.row, cursor.at.column), isTyped: typed !== undefined });
    },
    endEdit: (text?: string) => {
      setEditing(null);
      if (text !== undefined) write([{ ...cursor.at, text }]);
    },
    undo: () => setEdits(undone),
    clear: () => inRange((_, column) => (isClearable(columns[column]?.id) ? "" : undefined)),
    fillDown: () => inRange((_, column) => shown(cursor.range.top, column)),
    paste: (text: string) =>
      write(placed(parseBlock(text), cursor.range, { rows: rows.length, columns: columns.length })),
    copy: () => {
      const { top, bottom, left, right } = cursor.range;
      const lines = Array.from({ length: bottom - top + 1 }, (_, y) =>
        Array.from({ length: right - left + 1 }, (__, x) => shown(top + y, left + x)),
      );
      return writeBlock(lines);
    },
    afterSave: (outcome: { done: readonly string[]; refused: ReadonlyMap<string, string> }) => {
      setEdits((before) => saved(before, outcome.done));
      setRefused(outcome.refused);
    },
    discard: () => {
      setEdits(noEdits);
      setRefused(new Map());
    },
  };
}

export type Grid = ReturnType<typeof useGrid>;

const isClearable = (column: ColumnId | undefined) => column === "compareAt" || column === "threshold";
