"use client";
import { Spinner } from "@souk/ui/components/spinner";
import { cn } from "@souk/ui/lib/cn";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useRouter } from "@/i18n/navigation";
import { type Column, columnClasses } from "./column.ts";
import { RowCheckbox } from "./row-checkbox.tsx";
import { TableRow } from "./table-row.tsx";
import { useActiveRow } from "./use-active-row.ts";
import type { Selection } from "./use-selection.ts";

const rowHeightPx = 46;
const aheadRows = 30;

export interface DataTableProps<Row> {
  /** Names the table. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly idOf: (row: Row) => string;
  /** What a row is called, for its checkbox. */
  readonly nameOf: (row: Row) => string;
  /** Where a row leads to; the first column is the link. */
  readonly hrefOf?: (row: Row) => string;
  /** What Enter does with the row that the keyboard is at, where rows lead nowhere. */
  readonly onOpen?: (row: Row) => void;
  /** `useSelection(ids)`; without it nothing can be chosen. */
  readonly selection?: Selection;
  /** Of an infinite query: asked for while the end comes near. */
  readonly more?: { readonly has: boolean; readonly isFetching: boolean; readonly fetch: () => unknown };
}

/**
 * Rows of one height in the page's own scrolling. Only those in view are in the document, so 100,000 are as fast as ten. Keys:
 * j and k move, x chooses, Enter opens.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, columns, idOf, nameOf, hrefOf, onOpen, selection, more } = props;
  const t = useTranslations("table");
  const router = useRouter();
  const body = useRef<HTMLTableSectionElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeightPx,
    overscan: 12,
    scrollMargin,
    // What the server draws, which knows no window.
    initialRect: { width: 1_280, height: 900 },
    // Under the bar and the head of the table.
    scrollPaddingStart: 104,
    scrollPaddingEnd: 72,
  });
  useLayoutEffect(() => {
    const top = (body.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    setScrollMargin((known) => (Math.abs(known - top) < 1 ? known : top));
  });

  const items = virtualizer.getVirtualItems();
  const lastIndex = items.at(-1)?.index ?? 0;
  const wantsMore = more?.has && !more.isFetching && lastIndex >= rows.length - aheadRows;
  const fetchMore = more?.fetch;
  useEffect(() => {
    if (wantsMore) fetchMore?.();
  }, [wantsMore, fetchMore]);

  const rowIds = useMemo(() => rows.map(idOf), [rows, idOf]);
  const openRow = (id: string) => {
    const row = rows[rowIds.indexOf(id)];
    if (row && hrefOf) router.push(hrefOf(row));
    if (row) onOpen?.(row);
  };
  const { activeId, setActiveId, wantsFocus } = useActiveRow({
    rowIds,
    selection,
    open: hrefOf || onOpen ? openRow : undefined,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  });

  const before = (items[0]?.start ?? scrollMargin) - scrollMargin;
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? scrollMargin) - scrollMargin);
  return (
    <>
      <table
        aria-label={label}
        aria-rowcount={more?.has ? -1 : rows.length + 1}
        className="w-full table-fixed border-separate border-spacing-0"
      >
        <colgroup>
          {selection && <col style={{ width: "2.75rem" }} />}
          {columns.map((column) => (
            <col
              key={column.id}
              className={columnClasses(column)}
              style={column.width ? { width: column.width } : undefined}
            />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {selection && (
              <th scope="col" className={cn(headClasses, "px-0")}>
                <RowCheckbox
                  label={t("chooseAll")}
                  state={selection.ids.size === 0 ? "none" : selection.ids.size === rows.length ? "all" : "some"}
                  onToggle={() => (selection.ids.size === rows.length ? selection.clear() : selection.set(rowIds))}
                />
              </th>
            )}
            {columns.map((column) => (
              <th key={column.id} scope="col" title={column.header} className={cn(headClasses, columnClasses(column))}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <Spacer heightPx={before} />
          {items.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const id = idOf(row);
            return (
              <TableRow
                key={id}
                row={row}
                id={id}
                name={nameOf(row)}
                index={index}
                columns={columns}
                href={hrefOf?.(row)}
                isActive={id === activeId}
                isSelected={selection?.has(id)}
                onActivate={setActiveId}
                onToggle={selection?.toggle}
                wantsFocus={wantsFocus}
              />
            );
          })}
          <Spacer heightPx={after} />
        </tbody>
      </table>
      {more?.isFetching && (
        <p className="flex justify-center py-4">
          <Spinner label={t("loadingMore")} />
        </p>
      )}
    </>
  );
}

const headClasses =
  "sticky top-14 z-10 h-10 truncate border-line border-b bg-card px-2.5 font-medium text-label text-soft first:pl-3 last:pr-3";

/** The room of rows that are not in the document. In one column: those that are hidden here would come back as empty ones. */
function Spacer({ heightPx }: { heightPx: number }) {
  if (heightPx <= 0) return null;
  return (
    <tr aria-hidden>
      <td className="p-0" style={{ height: `${heightPx}px` }} />
    </tr>
  );
}
