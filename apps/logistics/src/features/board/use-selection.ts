"use client";
import { useMemo, useState } from "react";

/** Which deliveries are chosen. What has gone from the board is not chosen any more. */
export function useSelection(shown: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ids = useMemo(() => new Set(shown.filter((id) => chosen.has(id))), [chosen, shown]);
  return {
    ids,
    toggle: (id: string) =>
      setChosen(ids.has(id) ? new Set([...ids].filter((each) => each !== id)) : new Set([...ids, id])),
    all: () => setChosen(new Set(shown)),
    clear: () => setChosen(new Set()),
    /** What is meant by an action on one: all that are chosen, if it is among them. */
    with: (id: string): string[] => (ids.has(id) ? [...ids] : [id]),
  };
}

export type Selection = ReturnType<typeof useSelection>;
