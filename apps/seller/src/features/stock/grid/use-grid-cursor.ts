"use client";
import { useState } from "react";

export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Where the keyboard is, and the range that was drawn from there. */
export function useGridCursor(size: { readonly rows: number; readonly columns: number }) {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place>(at);
  const within = ({ row, column }: Place): Place => ({
    row: Math.max(0, Math.min(row, size.rows - 1)),
    column: Math.max(0, Math.min(column, size.columns - 1)),
  });
  const now = within(at);
  const from = within(anchor);

  function go(to: Place, extend = false): Place {
    const next = within(to);
    setAt(next);
    if (!extend) setAnchor(next);
    return next;
  }

  /** Right, and from the end of a row to the beginning of the next; back the other way. */
  function step(by: 1 | -1): Place {
    const column = now.column + by;
    if (column >= size.columns) return go({ row: now.row + 1, column: now.row + 1 < size.rows ? 0 : now.column });
    if (column < 0) return go({ row: now.row - 1, column: now.row > 0 ? size.columns - 1 : 0 });
    return go({ row: now.row, column });
  }

  const range: Range = {
    top: Math.min(now.row, from.row),
    bottom: Math.max(now.row, from.row),
    left: Math.min(now.column, from.column),
    right: Math.max(now.column, from.column),
  };
  return { at: now, range, go, step };
}
