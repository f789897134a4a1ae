"use client";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { DeskOrderView } from "@/server/routers/desk-orders/order-view";
import { useTRPC } from "@/trpc/react";
import type { Decision } from "../operator/decide-dialog.tsx";
import { type CancelReason, cancelReasons, type RefundReason, refundReasons } from "./reasons.ts";

interface Amount {
  readonly minorUnits: bigint;
  readonly currencyCode: string;
  readonly text: string;
}

/** What one does with an order on behalf of others; whatever comes of it, the order is shown as it is then. */
export function useOrderActions({ id: orderId }: DeskOrderView) {
  const t = useTranslations("deskOrders");
  const trpc = useTRPC();
  const client = useQueryClient();
  const show = useToast();
  const onSettled = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: trpc.deskOrders.pathKey() }),
      client.invalidateQueries({ queryKey: trpc.audit.pathKey() }),
    ]);
  const cancelling = useMutation(trpc.deskOrders.cancel.mutationOptions({ onSettled }));
  const refunding = useMutation(trpc.deskOrders.refund.mutationOptions({ onSettled }));
  return {
    cancel: async (sellerOrderId: string | null, { reason, ...decision }: Decision) => {
      const why: CancelReason = cancelReasons.find((each) => each === reason) ?? "other";
      await cancelling.mutateAsync({ orderId, sellerOrderId, reason: why, ...decision });
      show({ title: t("cancel.done"), tone: "good" });
    },
    refund: async (sellerOrderId: string, amount: Amount, { reason, ...decision }: Decision) => {
      const why: RefundReason = refundReasons.find((each) => each === reason) ?? "other";
      const { currencyCode, minorUnits, text } = amount;
      const of = { orderId, sellerOrderId, currencyCode, amountMinor: String(minorUnits) };
      await refunding.mutateAsync({ ...of, reason: why, ...decision });
      show({ title: t("refund.done", { amount: text }), tone: "good" });
    },
  };
}

export type OrderActions = ReturnType<typeof useOrderActions>;
