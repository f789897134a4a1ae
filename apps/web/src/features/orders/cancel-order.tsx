"use client";
import { Button } from "@souk/ui/components/button";
import { useTranslations } from "next-intl";
import type { OrderView } from "@/server/routers/order/order-view";
import { CancelDialog } from "./cancel-dialog.tsx";
import { useCancel } from "./use-cancel.ts";

/** Cancels a whole order, after asking. */
export function CancelOrder({ order }: { order: OrderView }) {
  const t = useTranslations("orders.cancel");
  const question = useCancel(order.id);
  return (
    <CancelDialog
      question={question}
      trigger={
        <Button variant="outline" size="sm">
          {t("whole")}
        </Button>
      }
      title={t("wholeTitle")}
      text={t("wholeText")}
      confirm={t("yes")}
      amount={order.dueTotal}
      payment={order.payment}
    />
  );
}
