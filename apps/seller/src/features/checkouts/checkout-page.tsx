"use client";
import { LinkButton } from "@souk/ui/components/link-button";
import { Notice } from "@souk/ui/components/notice";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { CheckoutView } from "@/server/routers/checkouts/checkout-view";
import { useTRPC } from "@/trpc/react";
import { SubjectLog } from "../audit/subject-log.tsx";
import { PageHeader } from "../frame/page-header.tsx";
import { BackLink } from "../operator/back-link.tsx";
import { Time } from "../operator/time.tsx";
import { QueryState } from "../states/query-state.tsx";
import { Held } from "./held.tsx";
import { CheckoutStateBadge } from "./state-badge.tsx";
import { StepList } from "./step-list.tsx";
import { UndoButton } from "./undo-button.tsx";

const refreshMs = 4_000;

const isMoving = (checkout: CheckoutView | undefined) => checkout?.state === "running" || checkout?.state === "waiting";

/** A run of the checkout, looked into: what it did, what it holds, and what can be done about it. */
export function CheckoutPage({ checkoutId }: { checkoutId: string }) {
  const t = useTranslations("checkouts");
  const checkout = useQuery({
    ...useTRPC().checkouts.get.queryOptions({ checkoutId }),
    refetchInterval: ({ state }) => (isMoving(state.data) ? refreshMs : false),
  });
  return (
    <>
      <BackLink href="/operator/checkouts">{t("back")}</BackLink>
      {checkout.data ? <Checkout checkout={checkout.data} /> : <QueryState query={checkout} className="h-96" />}
    </>
  );
}

function Checkout({ checkout }: { checkout: CheckoutView }) {
  const t = useTranslations("checkouts");
  const tLog = useTranslations("deskOrders.audit");
  return (
    <>
      <PageHeader
        title={t("open", { number: checkout.number })}
        note={
          <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <CheckoutStateBadge state={checkout.state} />
            <Time at={checkout.startedAt} />
            {checkout.undoRuns > 0 && <span>{t("undoRuns", { count: checkout.undoRuns })}</span>}
          </span>
        }
        actions={
          <>
            {checkout.state === "done" && (
              <LinkButton variant="outline" linkAs={Link} href={`/operator/orders/${checkout.orderId}`}>
                {t("order")}
              </LinkButton>
            )}
            <UndoButton checkout={checkout} />
          </>
        }
      />
      {checkout.state === "parked" && (
        <Notice tone="warn" title={t("parkedTitle")} className="mb-6">
          {t("parkedText")}
        </Notice>
      )}
      {checkout.reason && (
        <p className="mb-6">
          {t("why")}: <span className="font-mono text-small">{checkout.reason}</span>
        </p>
      )}
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid min-w-0 grid-cols-1 content-start gap-8">
          <StepList steps={checkout.steps} />
          <SubjectLog subject={checkout.id} title={tLog("title")} nothing={tLog("none")} />
        </div>
        <Held held={checkout.held} />
      </div>
    </>
  );
}
