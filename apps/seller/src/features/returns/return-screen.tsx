"use client";
import { Notice } from "@souk/ui/components/notice";
import { TextLink } from "@souk/ui/components/text-link";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { ReturnView } from "@/server/routers/returns/return-view";
import { PageHeader } from "../frame/page-header.tsx";
import { Time } from "../operator/time.tsx";
import { ShipBy } from "../orders/ship-by.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { AnswerButtons } from "./answer-buttons.tsx";
import { PickupWay } from "./pickup-way.tsx";
import { ReceiveForm } from "./receive-form.tsx";
import { RefundForm } from "./refund-form.tsx";
import { ReturnLines } from "./return-lines.tsx";
import { ReturnStateBadge } from "./return-state.tsx";
import { useReturnActions } from "./use-return-actions.ts";

export function ReturnScreen({ found }: { found: ReturnView }) {
  const t = useTranslations("returns");
  const { slug } = useShop();
  const actions = useReturnActions(found);
  return (
    <>
      <PageHeader
        title={t("open", { code: found.code })}
        note={
          <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <ReturnStateBadge state={found.state} />
            {found.dueAt && <ShipBy at={found.dueAt} />}
            <Time at={found.requestedAt} />
            <TextLink href={`/${slug}/orders/${found.sellerOrderId}`} linkAs={Link}>
              {t("order", { number: found.orderNumber })}
            </TextLink>
          </span>
        }
        actions={found.state === "requested" && <AnswerButtons code={found.code} actions={actions} />}
      />
      <div className="grid max-w-3xl gap-7">
        {found.refusal && (
          <Notice tone="error" title={t("refused")}>
            {t(found.refusal === "REFUND_TOO_LARGE" ? "refusedTooLarge" : "refusedOther")}
          </Notice>
        )}
        {found.state === "refunding" && <Notice title={t("refunding")}>{t("refundingText")}</Notice>}
        {found.message && (
          <p className="whitespace-pre-line">
            <span className="text-soft">{t("said")}</span> {found.message}
          </p>
        )}
        {found.pickup && <PickupWay pickup={found.pickup} />}
        <ReturnLines found={found} />
        {found.state === "approved" && <ReceiveForm key={found.version} found={found} actions={actions} />}
        {found.state === "received" && <RefundForm key={found.version} found={found} actions={actions} />}
        {found.refund && (found.state === "refunded" || found.state === "refunding") && (
          <dl className="flex justify-between gap-6 font-semibold tabular-nums">
            <dt>{t("refundTotal")}</dt>
            <dd>{found.refund.text}</dd>
          </dl>
        )}
      </div>
    </>
  );
}
