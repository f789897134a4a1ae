import type { useTranslations } from "next-intl";
import type { CheckoutRow } from "@/server/routers/checkouts/checkout-view";
import { Time } from "../operator/time.tsx";
import type { Column } from "../table/column.ts";
import { CheckoutStateBadge } from "./state-badge.tsx";

export function checkoutColumns(t: ReturnType<typeof useTranslations<"checkouts.column">>): Column<CheckoutRow>[] {
  return [
    { id: "order", header: t("order"), width: "9rem", cell: ({ number }) => number },
    { id: "state", header: t("state"), width: "8.5rem", cell: ({ state }) => <CheckoutStateBadge state={state} /> },
    {
      id: "reason",
      header: t("reason"),
      from: "md",
      cell: ({ reason }) => <span className="font-mono text-label">{reason || "–"}</span>,
    },
    { id: "started", header: t("started"), width: "13rem", cell: ({ startedAt }) => <Time at={startedAt} /> },
    {
      id: "updated",
      header: t("updated"),
      width: "13rem",
      from: "lg",
      cell: ({ updatedAt }) => <Time at={updatedAt} />,
    },
  ];
}
