"use client";
import { Card } from "@souk/ui/components/card";
import { SummaryList } from "@souk/ui/components/summary-list";
import { TextLink } from "@souk/ui/components/text-link";
import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { CasePageView } from "@/server/routers/moderation/get";
import { ShipBy } from "../orders/ship-by.tsx";
import { CaseHistory } from "./case-history.tsx";
import { FindingList } from "./finding-list.tsx";
import { Holder } from "./holder.tsx";
import { RiskBadge } from "./risk-badge.tsx";

/** Beside the product: what was found, when it is due, and who the seller is. */
export function CaseSide({ page: { case: item, history } }: { page: CasePageView }) {
  const t = useTranslations("moderation");
  const format = useFormatter();
  const isWaiting = item.state === "open" || item.state === "appealed";
  const submitted = item.submittedAt
    ? format.dateTime(new Date(item.submittedAt), { dateStyle: "medium", timeStyle: "short" })
    : "–";
  const rows = [
    { id: "risk", label: t("column.risk"), value: <RiskBadge risk={item.risk} /> },
    { id: "submitted", label: t("submitted"), value: submitted },
    ...(isWaiting
      ? [
          { id: "due", label: t("column.due"), value: item.dueAt ? <ShipBy at={item.dueAt} /> : "–" },
          { id: "holder", label: t("column.holder"), value: <Holder holder={item.holder} /> },
        ]
      : []),
    { id: "seller", label: t("column.seller"), value: item.seller || "–" },
    { id: "history", label: t("history"), value: t("historyCounts", history) },
  ];
  return (
    <aside className="grid content-start gap-6" aria-label={t("about")}>
      <Card>
        <SummaryList rows={rows} />
        <p className="mt-3">
          <TextLink linkAs={Link} href={`/operator/moderation?seller=${item.sellerId}`}>
            {t("allOfSeller")}
          </TextLink>
        </p>
      </Card>
      <FindingList findings={item.findings} />
      <CaseHistory caseId={item.id} />
    </aside>
  );
}
