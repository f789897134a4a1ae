"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CancelReasonName } from "@/server/routers/orders/order-view";
import { ReasonFields } from "./reason-fields.tsx";

interface CancelDialogProps {
  readonly number: string;
  readonly isBusy: boolean;
  readonly onCancel: (reason: CancelReasonName) => Promise<void>;
}

/** Asks why, because the answer says what went wrong in the shop. */
export function CancelDialog({ number, isBusy, onCancel }: CancelDialogProps) {
  const t = useTranslations("orders.cancelDialog");
  const tOrder = useTranslations("orders.order");
  const tPack = useTranslations("orders.pack");
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<CancelReasonName>("out_of_stock");
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="outline">{tOrder("cancel")}</Button>}
      title={t("title", { number })}
      description={t("description")}
      closeLabel={tPack("close")}
      footer={
        <>
          <DialogClose>
            <Button variant="outline">{t("keep")}</Button>
          </DialogClose>
          <Button
            variant="danger"
            loading={isBusy}
            onClick={() =>
              void onCancel(reason)
                .catch(() => {})
                .finally(() => setOpen(false))
            }
          >
            {t("confirm")}
          </Button>
        </>
      }
    >
      <ReasonFields reason={reason} onReason={setReason} />
    </Dialog>
  );
}
