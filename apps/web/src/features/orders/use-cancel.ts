"use client";
import { failureOf } from "@souk/bff/failure";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { OrderView } from "@/server/routers/order/order-view";
import { useTRPC } from "@/trpc/react";
import { isUncertain } from "../errors/is-uncertain.ts";
import { useErrorText } from "../errors/use-error-text.ts";

/** Reasons after which asking again is of no use. */
const final = new Set(["ORDER_PACKED", "SELLER_ORDER_PACKED"]);

/** The question whether to cancel an order, or one parcel of it, and what comes of the answer. */
export function useCancel(orderId: string, sellerOrderId?: string) {
  const t = useTranslations("orders.cancel");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const requestId = useRef<string>(undefined);
  const [isOpen, setOpen] = useState(false);
  const orderKey = trpc.order.get.queryKey({ orderId });
  const outcome = {
    onSuccess: (order: OrderView) => {
      queryClient.setQueryData(orderKey, order);
      void queryClient.invalidateQueries({ queryKey: trpc.order.list.pathKey() });
      show({ title: t(sellerOrderId ? "donePart" : "done"), tone: "good" });
      setOpen(false);
    },
    onError: (error: unknown) => {
      const { reason } = failureOf(error);
      if (!isUncertain({ reason })) requestId.current = undefined;
      void queryClient.invalidateQueries({ queryKey: orderKey });
      show({ title: t("failed"), text: errorText(error), tone: "error" });
      if (final.has(reason)) setOpen(false);
    },
  };
  const whole = useMutation(trpc.order.cancel.mutationOptions(outcome));
  const part = useMutation(trpc.order.cancelSellerOrder.mutationOptions(outcome));
  const isPending = whole.isPending || part.isPending;
  return {
    isOpen,
    setOpen,
    isPending,
    cancel: () => {
      if (isPending) return;
      requestId.current ??= crypto.randomUUID();
      const request = { requestId: requestId.current, orderId };
      if (sellerOrderId) part.mutate({ ...request, sellerOrderId });
      else whole.mutate(request);
    },
  };
}
