"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useShortcut } from "../shortcuts/shortcuts-context.tsx";
import type { Selection } from "./use-selection.ts";

interface ActiveRowOptions {
  readonly rowIds: readonly string[];
  readonly selection: Selection | undefined;
  readonly open: ((id: string) => void) | undefined;
  readonly scrollTo: (index: number) => void;
}

/** The row that the keyboard is at: j and k move it, x chooses it, Enter opens it. */
export function useActiveRow({ rowIds, selection, open, scrollTo }: ActiveRowOptions) {
  const t = useTranslations("table");
  const [activeId, setActiveId] = useState<string | null>(null);
  /** Set by a key; the row takes the focus once it is there. */
  const wantsFocus = useRef(false);
  const index = activeId === null ? -1 : rowIds.indexOf(activeId);
  const group = t("inList");

  function move(step: number) {
    const next = Math.min(Math.max(index + step, 0), rowIds.length - 1);
    const id = rowIds[next];
    if (id === undefined) return;
    wantsFocus.current = true;
    scrollTo(next);
    setActiveId(id);
  }

  const isAt = index >= 0;
  useShortcut({ keys: "j", label: t("next"), group }, () => move(1), { enabled: rowIds.length > 0 });
  useShortcut({ keys: "k", label: t("previous"), group }, () => move(-1), { enabled: rowIds.length > 0 });
  useShortcut({ keys: "x", label: t("choose"), group }, () => activeId && selection?.toggle(activeId), {
    enabled: selection !== undefined && rowIds.length > 0,
  });
  useShortcut({ keys: "enter", label: t("open"), group }, () => activeId && open?.(activeId), {
    enabled: open !== undefined && isAt,
  });
  useShortcut({ keys: "escape", label: t("clear"), group }, () => selection?.clear(), {
    enabled: selection !== undefined && selection.ids.size > 0,
  });

  return { activeId, setActiveId, wantsFocus };
}
