import { EmptyState } from "@souk/ui/components/empty-state";
import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { DeskOrderRow } from "@/server/routers/desk-orders/order-rows";
import { DataTable, type DataTableProps } from "../table/data-table.tsx";
import { orderColumns } from "./order-columns.tsx";

interface OrderListProps {
  readonly rows: readonly DeskOrderRow[];
  readonly more?: DataTableProps<DeskOrderRow>["more"];
}

export function OrderList({ rows, more }: OrderListProps) {
  const t = useTranslations("deskOrders");
  const columns = useMemo(() => orderColumns(t), [t]);
  if (rows.length === 0) {
    return (
      <EmptyState icon={<SearchX aria-hidden strokeWidth={1.75} />} title={t("empty.title")}>
        {t("empty.text")}
      </EmptyState>
    );
  }
  return (
    <DataTable
      label={t("title")}
      rows={rows}
      columns={columns}
      idOf={idOf}
      nameOf={nameOf}
      hrefOf={hrefOf}
      {...(more && { more })}
    />
  );
}

const idOf = ({ id }: DeskOrderRow) => id;
const nameOf = ({ number }: DeskOrderRow) => number;
const hrefOf = ({ id }: DeskOrderRow) => `/operator/orders/${id}`;
