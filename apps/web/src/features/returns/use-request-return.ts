"use client";
import { failureOf } from "@souk/bff/failure";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useRouter } from "@/i18n/navigation";
import type { ReasonName } from "@/server/routers/returns/return-view";
import { useTRPC } from "@/trpc/react";
import { isUncertain } from "../errors/is-uncertain.ts";

interface Wanted {
  readonly orderId: string;
  readonly sellerOrderId: string;
  readonly lines: { lineId: string; quantity: number; reason: ReasonName; note: string }[];
}

/** Asks for a return once, however often the button is pressed, and leads back to the order. */
export function useRequestReturn(orderId: string) {
  const t = useTranslations("orders.returns");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const show = useToast();
  const requestId = useRef<string>(undefined);
  const mutation = useMutation(
    trpc.returns.request.mutationOptions({
      onSuccess: () => {
        show({ title: t("requested"), tone: "good" });
        void queryClient.invalidateQueries({ queryKey: trpc.order.get.queryKey({ orderId }) });
        router.push(`/orders/${orderId}`);
      },
      onError: (error) => {
        if (!isUncertain({ reason: failureOf(error).reason })) requestId.current = undefined;
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.returns.ofOrder.queryKey({ orderId }) }),
    }),
  );
  return {
    error: mutation.error,
    isPending: mutation.isPending,
    request: (wanted: Wanted) => {
      if (mutation.isPending) return;
      requestId.current ??= crypto.randomUUID();
      mutation.mutate({ requestId: requestId.current, ...wanted });
    },
  };
}
