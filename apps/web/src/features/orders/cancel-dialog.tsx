"use client";
import type { MoneyView } from "@souk/bff/views";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OrderView } from "@/server/routers/order/order-view";
import type { useCancel } from "./use-cancel.ts";

export interface CancelDialogProps {
  readonly question: ReturnType<typeof useCancel>;
  readonly trigger: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  /** What is let go of, and where it is held. */
  readonly amount: MoneyView;
  readonly payment: OrderView["payment"];
}

/** Asks before cancelling, and says what comes back and when. */
export function CancelDialog({ question, trigger, title, text, confirm, amount, payment }: CancelDialogProps) {
  const t = useTranslations("orders.cancel");
  const order = useTranslations("orders.order");
  const card = payment && order("card", { brand: payment.cardBrand || order("cardUnknown"), last4: payment.cardLast4 });
  return (
    <Dialog
      trigger={trigger}
      open={question.isOpen}
      onOpenChange={question.setOpen}
      title={title}
      description={text}
      closeLabel={t("close")}
      footer={
        <>
          <DialogClose>
            <Button variant="quiet">{t("keep")}</Button>
          </DialogClose>
          <Button variant="danger" loading={question.isPending} loadingLabel={t("under")} onClick={question.cancel}>
            {confirm}
          </Button>
        </>
      }
    >
      {amount.minorUnits !== "0" && (
        <Notice title={t("backTitle")}>
          {card ? t("backTextCard", { amount: amount.text, card }) : t("backText", { amount: amount.text })}
        </Notice>
      )}
    </Dialog>
  );
}
