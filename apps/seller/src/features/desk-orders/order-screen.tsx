"use client";
import { useTranslations } from "next-intl";
import type { DeskOrderView } from "@/server/routers/desk-orders/order-view";
import { SubjectLog } from "../audit/subject-log.tsx";
import { PageHeader } from "../frame/page-header.tsx";
import { Time } from "../operator/time.tsx";
import { CancelButton } from "./cancel-button.tsx";
import { LedgerTable } from "./ledger-table.tsx";
import { OrderPart } from "./order-part.tsx";
import { OrderSide } from "./order-side.tsx";
import { RefundTable } from "./refund-table.tsx";
import { ReturnTable } from "./return-table.tsx";
import { OrderStateBadge } from "./state-badge.tsx";
import { useOrderActions } from "./use-order-actions.ts";

export function OrderScreen({ order }: { order: DeskOrderView }) {
  const t = useTranslations("deskOrders");
  const actions = useOrderActions(order);
  return (
    <>
      <PageHeader
        title={t("open", { number: order.number })}
        note={
          <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <OrderStateBadge state={order.state} />
            <Time at={order.placedAt} />
          </span>
        }
        actions={order.isCancellable && <CancelButton order={order} part={null} onCancel={actions.cancel} />}
      />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid min-w-0 grid-cols-1 content-start gap-6">
          {order.parts.map((part) => (
            <OrderPart key={part.id} order={order} part={part} actions={actions} />
          ))}
          <ReturnTable orderId={order.id} />
          <RefundTable order={order} />
          <LedgerTable order={order} />
          <SubjectLog subject={order.id} title={t("audit.title")} nothing={t("audit.none")} />
        </div>
        <OrderSide order={order} />
      </div>
    </>
  );
}
