"use client";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";

export function useCancelReturn(orderId: string) {
  const t = useTranslations("orders.returns");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const requestId = useRef<string>(undefined);
  const mutation = useMutation(
    trpc.returns.cancel.mutationOptions({
      onSuccess: () => show({ title: t("cancelled"), tone: "good" }),
      onError: (error) => show({ title: t("notCancelled"), text: errorText(error), tone: "error" }),
      onSettled: () => {
        requestId.current = undefined;
        void queryClient.invalidateQueries({ queryKey: trpc.returns.ofOrder.queryKey({ orderId }) });
        void queryClient.invalidateQueries({ queryKey: trpc.order.get.queryKey({ orderId }) });
      },
    }),
  );
  return {
    isPending: mutation.isPending,
    cancel: (returnId: string) => {
      if (mutation.isPending) return;
      requestId.current ??= crypto.randomUUID();
      mutation.mutate({ requestId: requestId.current, orderId, returnId });
    },
  };
}
