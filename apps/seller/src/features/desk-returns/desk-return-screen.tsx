"use client";
import { TextLink } from "@souk/ui/components/text-link";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { DeskReturnView } from "@/server/routers/desk-returns/desk-return-view";
import { SubjectLog } from "../audit/subject-log.tsx";
import { PageHeader } from "../frame/page-header.tsx";
import { ShipBy } from "../orders/ship-by.tsx";
import { ReturnBody } from "../returns/return-body.tsx";
import { ReturnStateBadge } from "../returns/return-state.tsx";
import { ActForShop } from "./act-for-shop.tsx";
import { AnswerForShop } from "./answer-for-shop.tsx";
import { ReturnSteps } from "./return-steps.tsx";
import { useDeskReturnActions } from "./use-desk-return-actions.ts";

export function DeskReturnScreen({ found }: { found: DeskReturnView }) {
  const t = useTranslations("returns");
  const actions = useDeskReturnActions(found);
  const { state, seller } = found;
  return (
    <>
      <PageHeader
        title={t("open", { code: found.code })}
        note={
          <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <ReturnStateBadge state={state} />
            {found.dueAt && <ShipBy at={found.dueAt} />}
            <TextLink href={`/operator/shops/${seller.id}`} linkAs={Link}>
              {seller.name}
            </TextLink>
          </span>
        }
        actions={(state === "requested" || state === "declined") && <AnswerForShop found={found} actions={actions} />}
      />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid min-w-0 grid-cols-1 content-start gap-8">
          <ReturnBody found={found}>
            {(state === "approved" || state === "received") && (
              <ActForShop key={found.version} found={found} actions={actions} />
            )}
          </ReturnBody>
          <SubjectLog subject={found.orderId} title={t("desk.audit.title")} nothing={t("desk.audit.none")} />
        </div>
        <ReturnSteps found={found} />
      </div>
    </>
  );
}
