"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { LoadMore } from "@souk/ui/components/load-more";
import { PackageCheck, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { QueueRowView } from "@/server/routers/orders/queue-view";
import { OrderRow, type RowPlace } from "./order-row.tsx";
import type { QueueFilterName } from "./queue-filters.ts";
import { SelectBox } from "./select-box.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { useRowKeys } from "./use-row-keys.ts";

interface OrderTableProps {
  readonly rows: readonly QueueRowView[];
  readonly filter: QueueFilterName;
  readonly query: string;
  readonly queue: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

/** As many as fit into one pick list. */
const mostSelected = 50;

export function OrderTable({ rows, filter, query, queue }: OrderTableProps) {
  const t = useTranslations("orders");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selected = rows.filter(({ id }) => chosen.has(id));
  const toggle = (id: string) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id) && after.size < mostSelected) after.add(id);
      return after;
    });
  const keys = useRowKeys(rows, toggle);
  const selectable = rows.slice(0, mostSelected);
  const isAll = selectable.length > 0 && selectable.every(({ id }) => chosen.has(id));
  if (rows.length === 0 && !queue.hasNextPage) return <NoOrders filter={filter} isSearch={query !== ""} />;
  return (
    <>
      <table className="w-full border-collapse text-left max-md:block">
        <thead className="max-md:hidden">
          <tr className="h-9 border-line border-b text-label text-soft [&>th]:px-2 [&>th]:font-medium">
            <th className="w-10">
              <SelectBox
                label={t("selectAll")}
                checked={isAll}
                onToggle={() => setChosen(new Set(isAll ? [] : selectable.map(({ id }) => id)))}
              />
            </th>
            <th>{t("column.order")}</th>
            <th>{t("column.items")}</th>
            <th>{t("column.shopper")}</th>
            <th>{filter === "to_pack" || filter === "late" ? t("column.shipBy") : t("column.state")}</th>
            <th className="max-lg:hidden">{t("column.delivery")}</th>
            <th className="text-right max-lg:hidden">{t("column.total")}</th>
            <th className="text-right">{t("column.earnings")}</th>
          </tr>
        </thead>
        <tbody className="max-md:block">
          {rows.map((row, index) => (
            <OrderRow
              key={row.id}
              row={row}
              place={placeOf(filter)}
              isSelected={chosen.has(row.id)}
              isCurrent={keys.current === index}
              onToggle={() => toggle(row.id)}
              onFocus={() => keys.setCurrent(index)}
            />
          ))}
        </tbody>
      </table>
      {queue.hasNextPage && (
        <div className="mt-5 flex justify-center">
          <LoadMore
            label={query === "" ? t("more") : t("searchOn")}
            onLoad={() => queue.fetchNextPage()}
            loading={queue.isFetchingNextPage}
          />
        </div>
      )}
      {selected.length > 0 && <SelectionBar rows={selected} onClear={() => setChosen(new Set())} />}
    </>
  );
}

const placeOf = (filter: QueueFilterName): RowPlace => (filter === "to_pack" || filter === "late" ? "open" : "mixed");

function NoOrders({ filter, isSearch }: { filter: QueueFilterName; isSearch: boolean }) {
  const t = useTranslations("orders.empty");
  const Icon = isSearch ? SearchX : PackageCheck;
  return (
    <EmptyState icon={<Icon aria-hidden strokeWidth={1.75} />} title={t(isSearch ? "found" : filter)}>
      {t(isSearch ? "foundText" : "text")}
    </EmptyState>
  );
}
