import { Badge } from "@souk/ui/components/badge";
import type { useFormatter, useTranslations } from "next-intl";
import type { QueueCaseView } from "@/server/routers/moderation/case-view";
import { ItemPicture } from "../orders/item-picture.tsx";
import { ShipBy } from "../orders/ship-by.tsx";
import type { Column } from "../table/column.ts";
import { Holder } from "./holder.tsx";
import type { QueueFilterName } from "./queue-filters.ts";
import { isReasonCode } from "./reasons.ts";
import { RiskBadge } from "./risk-badge.tsx";

interface Words {
  readonly t: ReturnType<typeof useTranslations<"moderation">>;
  readonly format: ReturnType<typeof useFormatter>;
  readonly filter: QueueFilterName;
}

export function queueColumns({ t, format, filter }: Words): Column<QueueCaseView>[] {
  const isDecided = filter === "approved" || filter === "rejected";
  const nameOf = (code: string) => (isReasonCode(code) ? t(`reasons.${code}`) : code);
  const codesOf = ({ findings, decision }: QueueCaseView) =>
    filter === "rejected" ? (decision?.reasonCodes ?? []) : findings.map(({ code }) => code);
  return [
    {
      id: "title",
      header: t("column.product"),
      cell: ({ title, picture, isNew, appeal, state }) => (
        <span className="flex min-w-0 items-center gap-2.5">
          <ItemPicture picture={picture} title={title} />
          <span className="min-w-0 truncate">{title}</span>
          {isNew && <Badge tone="wash">{t("isNew")}</Badge>}
          {appeal && state === "appealed" && <Badge tone="brand">{t("appealed")}</Badge>}
        </span>
      ),
    },
    {
      id: "risk",
      header: t("column.risk"),
      width: "6.5rem",
      from: "sm",
      cell: ({ risk }) => <RiskBadge risk={risk} />,
    },
    {
      id: "findings",
      header: filter === "rejected" ? t("column.reasons") : t("column.findings"),
      width: "22%",
      from: "lg",
      cell: (row) => [...new Set(codesOf(row))].map(nameOf).join(", ") || "–",
    },
    { id: "seller", header: t("column.seller"), width: "9rem", from: "md", cell: ({ seller }) => seller || "–" },
    isDecided
      ? {
          id: "decided",
          header: t("column.decided"),
          width: "11rem",
          cell: ({ decision }) =>
            decision?.decidedAt
              ? `${format.dateTime(new Date(decision.decidedAt), { dateStyle: "medium" })}${decision.isAutomatic ? ` · ${t("automatic")}` : ""}`
              : "–",
        }
      : {
          id: "due",
          header: t("column.due"),
          width: "8rem",
          cell: ({ dueAt }) => (dueAt ? <ShipBy at={dueAt} /> : "–"),
        },
    ...(isDecided
      ? []
      : [
          {
            ...{ id: "holder", header: t("column.holder"), width: "9.5rem", from: "md" as const },
            cell: ({ holder }: QueueCaseView) => <Holder holder={holder} />,
          },
        ]),
  ];
}
