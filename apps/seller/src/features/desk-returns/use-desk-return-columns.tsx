"use client";
import { useTranslations } from "next-intl";
import type { DeskReturnRow } from "@/server/routers/desk-returns/desk-return-view";
import { Time } from "../operator/time.tsx";
import { ShipBy } from "../orders/ship-by.tsx";
import { ReturnStateBadge } from "../returns/return-state.tsx";
import type { Column } from "../table/column.ts";

export function useDeskReturnColumns(): Column<DeskReturnRow>[] {
  const t = useTranslations("returns");
  return [
    {
      id: "code",
      header: t("column.code"),
      width: "10.5rem",
      cell: ({ code, seller }) => (
        <>
          <span className="font-semibold">{code}</span>
          <span className="block truncate text-label text-soft sm:hidden">{seller}</span>
        </>
      ),
    },
    { id: "seller", header: t("desk.seller"), from: "sm", cell: ({ seller }) => seller },
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
      width: "14rem",
      from: "lg",
      cell: ({ reasons }) => reasons.map((reason) => t(`reason.${reason}`)).join(", "),
    },
    {
      id: "asked",
      header: t("column.asked"),
      width: "12rem",
      from: "md",
      cell: ({ requestedAt }) => <Time at={requestedAt} />,
    },
  ];
}
