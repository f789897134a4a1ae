"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { ColumnId } from "./grid-cells.ts";

/** Where the cursor goes after a cell. */
export type CellNext = "down" | "up" | "right" | "left" | "stay";

interface CellInputProps {
  readonly label: string;
  readonly column: ColumnId;
  readonly start: { readonly text: string; readonly isTyped: boolean };
  readonly onEnd: (text: string | undefined, next: CellNext) => void;
}

const look = "absolute inset-0 size-full bg-card px-2.5 text-ink outline-2 outline-brand -outline-offset-2";

export function CellInput({ label, column, start, onEnd }: CellInputProps) {
  const t = useTranslations("stock.grid");
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    field.current?.focus();
    if (!start.isTyped && field.current instanceof HTMLInputElement) field.current.select();
  }, [start]);

  function end(text: string | undefined, next: CellNext): void {
    if (isOver.current) return;
    isOver.current = true;
    onEnd(text, next);
  }

  function keyDown(event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>): void {
    event.stopPropagation();
    const text = event.currentTarget.value;
    const isList = column === "state";
    const nexts: Record<string, CellNext | undefined> = {
      Enter: event.shiftKey ? "up" : "down",
      Tab: event.shiftKey ? "left" : "right",
      ArrowDown: isList || !start.isTyped ? undefined : "down",
      ArrowUp: isList || !start.isTyped ? undefined : "up",
    };
    const next = nexts[event.key];
    if (event.key === "Escape") {
      event.preventDefault();
      end(undefined, "stay");
    } else if (next) {
      event.preventDefault();
      end(text, next);
    }
  }

  const shared = {
    ...{ ref: field, "aria-label": label, onKeyDown: keyDown },
    onBlur: (event: { currentTarget: { value: string } }) => end(event.currentTarget.value, "stay"),
    onMouseDown: (event: { stopPropagation: () => void }) => event.stopPropagation(),
  };
  if (column === "state") {
    const typed = start.text.toLowerCase();
    const first = t("state.paused").toLowerCase().startsWith(typed) || typed === "paused" ? "paused" : "active";
    return (
      <select {...shared} defaultValue={start.isTyped ? first : start.text} className={look}>
        <option value="active">{t("state.active")}</option>
        <option value="paused">{t("state.paused")}</option>
      </select>
    );
  }
  return (
    <input
      {...shared}
      defaultValue={start.text}
      inputMode="decimal"
      autoComplete="off"
      className={`${look} text-right`}
    />
  );
}
