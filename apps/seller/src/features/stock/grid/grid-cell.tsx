"use client";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { cn } from "@souk/ui/lib/cn";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { GridColumn } from "./use-grid.ts";

interface GridCellProps {
  readonly id: string;
  readonly column: GridColumn;
  readonly text: string;
  /** Why it is wrong or was refused. */
  readonly why: string | undefined;
  readonly isChanged: boolean;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onGo: (extend: boolean) => void;
  readonly onEdit: () => void;
  /** The input while it is written in. */
  readonly children: ReactNode;
}

export function GridCell(props: GridCellProps) {
  const { id, column, text, why, isChanged, isActive, isSelected, onGo, onEdit, children } = props;
  const t = useTranslations("stock.grid");
  const isState = column.id === "state";
  const shown = isState && (text === "active" || text === "paused") ? t(`state.${text}`) : text;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of a grid can be selected.
    <td
      id={id}
      aria-selected={isSelected}
      aria-readonly={!column.isEditable}
      aria-invalid={why ? true : undefined}
      title={why}
      className={cn(
        "relative cursor-cell truncate border-line border-b px-2.5 shadow-[inset_1px_0_0_var(--color-line)] tabular-nums",
        isState ? "text-left" : "text-right",
        !column.isEditable && "text-soft",
        isSelected && "bg-press",
        isChanged && "bg-warn-wash font-semibold text-ink",
        why && "bg-danger-wash text-danger",
        isActive && "outline-2 outline-brand -outline-offset-2",
      )}
      onMouseDown={(event) => {
        if (children) return;
        event.preventDefault();
        onGo(event.shiftKey);
      }}
      onDoubleClick={onEdit}
    >
      {children || shown}
      {isChanged && <VisuallyHidden>, {t("changedCell")}</VisuallyHidden>}
      {why && <VisuallyHidden>, {why}</VisuallyHidden>}
    </td>
  );
}
