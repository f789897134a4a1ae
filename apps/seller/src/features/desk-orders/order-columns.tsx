import type { useTranslations } from "next-intl";
import type { DeskOrderRow } from "@/server/routers/desk-orders/order-rows";
import { Time } from "../operator/time.tsx";
import type { Column } from "../table/column.ts";
import { OrderStateBadge } from "./state-badge.tsx";

export function orderColumns(t: ReturnType<typeof useTranslations<"deskOrders">>): Column<DeskOrderRow>[] {
  return [
    { id: "order", header: t("column.order"), width: "9rem", cell: ({ number }) => number },
    {
      id: "placed",
      header: t("column.placed"),
      from: "lg",
      width: "13rem",
      cell: ({ placedAt }) => <Time at={placedAt} />,
    },
    {
      id: "sellers",
      header: t("column.sellers"),
      from: "sm",
      cell: ({ parts }) =>
        [...Map.groupBy(parts, ({ state }) => state)]
          .map(([state, own]) => `${own.map(({ seller }) => seller).join(", ")} · ${t(`partState.${state}`)}`)
          .join("; "),
    },
    { id: "state", header: t("column.state"), width: "8.5rem", cell: ({ state }) => <OrderStateBadge state={state} /> },
    {
      id: "total",
      header: t("column.total"),
      width: "7.5rem",
      align: "end",
      cell: ({ total }) => <span className="tabular">{total}</span>,
    },
  ];
}
