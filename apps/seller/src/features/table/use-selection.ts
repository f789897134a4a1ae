"use client";
import { useMemo, useState } from "react";
import { toggled, withRange } from "./selected.ts";

export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly has: (id: string) => boolean;
  /** Takes a row in or out; with `extend` all rows up to the one that was touched last. */
  readonly toggle: (id: string, extend?: boolean) => void;
  readonly set: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

/** Which rows are chosen, by their ids in the order they are shown. What is not shown any more is not chosen any more. */
export function useSelection(shown: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const ids = useMemo(() => {
    if (chosen.size === 0) return chosen;
    return new Set(shown.filter((id) => chosen.has(id)));
  }, [chosen, shown]);
  return {
    ids,
    has: (id) => ids.has(id),
    toggle: (id, extend = false) => {
      setChosen(extend && last !== null ? withRange(ids, shown, last, id) : toggled(ids, id));
      setLast(id);
    },
    set: (wanted) => setChosen(new Set(wanted)),
    clear: () => setChosen(new Set()),
  };
}
