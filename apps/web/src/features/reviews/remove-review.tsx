"use client";
import { failureOf } from "@souk/bff/failure";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { useToast } from "@souk/ui/components/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useTRPC } from "@/trpc/react";
import { isUncertain } from "../errors/is-uncertain.ts";
import { useErrorText } from "../errors/use-error-text.ts";
import { useBackToOrder } from "./use-back-to-order.ts";

/** Removes a review, after asking. */
export function RemoveReview({ orderId, reviewId }: { orderId: string; reviewId: string }) {
  const t = useTranslations("reviews.form");
  const show = useToast();
  const errorText = useErrorText();
  const back = useBackToOrder(orderId);
  const requestId = useRef<string>(undefined);
  const { mutate, isPending } = useMutation(
    useTRPC().review.remove.mutationOptions({
      onSuccess: () => {
        show({ title: t("removed"), tone: "good" });
        back();
      },
      onError: (error) => {
        if (!isUncertain(failureOf(error))) requestId.current = undefined;
        show({ title: t("notRemoved"), text: errorText(error), tone: "error" });
      },
    }),
  );
  function remove() {
    if (isPending) return;
    requestId.current ??= crypto.randomUUID();
    mutate({ requestId: requestId.current, reviewId });
  }
  return (
    <Dialog
      trigger={
        <Button type="button" variant="quiet">
          {t("remove")}
        </Button>
      }
      title={t("removeTitle")}
      description={t("removeText")}
      closeLabel={t("close")}
      footer={
        <>
          <DialogClose>
            <Button type="button" variant="quiet">
              {t("keep")}
            </Button>
          </DialogClose>
          <Button type="button" variant="danger" loading={isPending} loadingLabel={t("removing")} onClick={remove}>
            {t("yesRemove")}
          </Button>
        </>
      }
    />
  );
}
