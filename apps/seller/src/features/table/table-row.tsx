"use client";
import { cn } from "@souk/ui/lib/cn";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef } from "react";
import { Link } from "@/i18n/navigation";
import { type Column, columnClasses } from "./column.ts";
import { RowCheckbox } from "./row-checkbox.tsx";

interface TableRowProps<Row> {
  readonly row: Row;
  readonly id: string;
  readonly name: string;
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  readonly href: string | undefined;
  readonly isActive: boolean;
  /** Undefined where nothing can be chosen. */
  readonly isSelected: boolean | undefined;
  readonly onActivate: (id: string) => void;
  readonly onToggle: ((id: string, extend?: boolean) => void) | undefined;
  /** Whether the active row is to take the focus; a row that has taken it says so here. */
  readonly wantsFocus: RefObject<boolean>;
}

export function TableRow<Row>(props: TableRowProps<Row>) {
  const { row, id, name, index, columns, href, isActive, isSelected, onActivate, onToggle, wantsFocus } = props;
  const t = useTranslations("table");
  const element = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (!isActive || !wantsFocus.current) return;
    wantsFocus.current = false;
    element.current?.focus({ preventScroll: true });
  }, [isActive, wantsFocus]);
  return (
    <tr
      ref={element}
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      onFocus={() => onActivate(id)}
      className={cn(
        "group h-11.5 outline-none hover:bg-wash aria-selected:bg-wash",
        isActive && "bg-wash [&>td:first-child]:shadow-[inset_2px_0_0_var(--color-brand)]",
      )}
    >
      {isSelected !== undefined && (
        <td className="border-line border-b p-0">
          <RowCheckbox
            label={t("chooseRow", { name })}
            state={isSelected ? "all" : "none"}
            onToggle={(isRange) => onToggle?.(id, isRange)}
          />
        </td>
      )}
      {columns.map((column, at) => (
        <td
          key={column.id}
          className={cn("truncate border-line border-b px-2.5 first:pl-3 last:pr-3", columnClasses(column))}
        >
          {at === 0 && href !== undefined ? (
            <Link href={href} prefetch={false} className="rounded-4 font-semibold hover:text-brand">
              {column.cell(row)}
            </Link>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}
