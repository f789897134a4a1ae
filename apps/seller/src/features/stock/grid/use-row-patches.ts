"use client";
import { useCallback, useMemo, useState } from "react";
import type { StockRowView } from "@/server/routers/stock/stock-view";

type Patches = ReadonlyMap<string, { readonly of: StockRowView; readonly patch: Partial<StockRowView> }>;

/** Rows as a save left them, until the list is read again: a row that was paused stays where it was written in. */
export function useRowPatches(loaded: readonly StockRowView[]) {
  const [patches, setPatches] = useState<Patches>(new Map());
  const rows = useMemo(
    () =>
      loaded.map((row) => {
        const known = patches.get(row.offerId);
        return known?.of === row ? { ...row, ...known.patch } : row;
      }),
    [loaded, patches],
  );
  const patch = useCallback(
    (changed: ReadonlyMap<string, Partial<StockRowView>>) =>
      setPatches((before) => {
        const after = new Map(before);
        for (const row of loaded) {
          const wanted = changed.get(row.offerId);
          const known = before.get(row.offerId);
          if (wanted) after.set(row.offerId, { of: row, patch: { ...(known?.of === row && known.patch), ...wanted } });
        }
        return after;
      }),
    [loaded],
  );
  return { rows, patch };
}
