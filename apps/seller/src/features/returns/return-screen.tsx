"use client";
import { TextLink } from "@souk/ui/components/text-link";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { ReturnView } from "@/server/routers/returns/return-view";
import { PageHeader } from "../frame/page-header.tsx";
import { Time } from "../operator/time.tsx";
import { ShipBy } from "../orders/ship-by.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { AnswerButtons } from "./answer-buttons.tsx";
import { ReceiveForm } from "./receive-form.tsx";
import { RefundForm } from "./refund-form.tsx";
import { ReturnBody } from "./return-body.tsx";
import { ReturnStateBadge } from "./return-state.tsx";
import { ShopRefundPreview } from "./shop-refund-preview.tsx";
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
      <ReturnBody found={found}>
        {found.state === "approved" && <ReceiveForm key={found.version} found={found} actions={actions} />}
        {found.state === "received" && (
          <RefundForm
            key={found.version}
            found={found}
            actions={actions}
            preview={(wish) => <ShopRefundPreview returnId={found.id} wish={wish} isBusy={actions.isBusy} />}
          />
        )}
      </ReturnBody>
    </>
  );
}
