"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useTRPC } from "@/trpc/react";
import { failureOf, useErrorText } from "../errors/use-error-text.ts";

/** Cancels a whole order, after asking. */
export function CancelOrder({ orderId }: { orderId: string }) {
  const t = useTranslations("account.order");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const requestId = useRef<string>(undefined);
  const [isOpen, setOpen] = useState(false);
  const orderKey = trpc.order.get.queryKey({ orderId });
  const { mutate, isPending } = useMutation(
    trpc.order.cancel.mutationOptions({
      onSuccess: (order) => {
        queryClient.setQueryData(orderKey, order);
        void queryClient.invalidateQueries({ queryKey: trpc.order.list.pathKey() });
        show({ title: t("cancelled"), tone: "good" });
        setOpen(false);
      },
      onError: (error) => {
        if (failureOf(error).reason !== "UNREACHABLE") requestId.current = undefined;
        void queryClient.invalidateQueries({ queryKey: orderKey });
        show({ title: t("notCancelled"), text: errorText(error), tone: "error" });
        if (failureOf(error).reason === "ORDER_PACKED") setOpen(false);
      },
    }),
  );
  function cancel() {
    if (isPending) return;
    requestId.current ??= crypto.randomUUID();
    mutate({ requestId: requestId.current, orderId });
  }
  return (
    <Dialog
      trigger={
        <Button variant="outline" size="sm">
          {t("cancel")}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      title={t("cancelTitle")}
      description={t("cancelText")}
      closeLabel={t("close")}
      footer={
        <>
          <DialogClose>
            <Button variant="quiet">{t("keep")}</Button>
          </DialogClose>
          <Button variant="danger" loading={isPending} loadingLabel={t("cancelling")} onClick={cancel}>
            {t("cancelYes")}
          </Button>
        </>
      }
    />
  );
}
