"use client";
import { useTranslations } from "next-intl";
import type { ReturnRowView } from "@/server/routers/returns/return-view";
import { Time } from "../operator/time.tsx";
import { ShipBy } from "../orders/ship-by.tsx";
import type { Column } from "../table/column.ts";
import { ReturnStateBadge } from "./return-state.tsx";

export function useReturnColumns(): Column<ReturnRowView>[] {
  const t = useTranslations("returns");
  return [
    { id: "code", header: t("column.code"), cell: ({ code }) => <span className="font-semibold">{code}</span> },
    { id: "state", header: t("column.state"), width: "9rem", cell: ({ state }) => <ReturnStateBadge state={state} /> },
    {
      id: "due",
      header: t("column.due"),
      width: "8rem",
      from: "sm",
      cell: ({ dueAt }) => dueAt && <ShipBy at={dueAt} />,
    },
    {
      id: "why",
      header: t("column.why"),
      from: "md",
      cell: ({ reasons }) => reasons.map((reason) => t(`reason.${reason}`)).join(", "),
    },
    {
      id: "items",
      header: t("column.items"),
      width: "7rem",
      from: "md",
      align: "end",
      cell: ({ itemCount }) => t("items", { count: itemCount }),
    },
    {
      id: "asked",
      header: t("column.asked"),
      width: "13rem",
      from: "lg",
      cell: ({ requestedAt }) => <Time at={requestedAt} />,
    },
    {
      id: "refund",
      header: t("column.refund"),
      width: "7rem",
      from: "lg",
      align: "end",
      cell: ({ refund }) => refund?.text,
    },
  ];
}
