"use client";
import { Button } from "@souk/ui/components/button";
import { useTranslations } from "next-intl";
import type { OrderView, SellerOrderView } from "@/server/routers/order/order-view";
import { CancelDialog } from "./cancel-dialog.tsx";
import { useCancel } from "./use-cancel.ts";

export interface CancelParcelProps {
  readonly order: OrderView;
  readonly parcel: SellerOrderView;
  readonly sellerName: string;
}

/** Cancels one seller's part of an order, after asking. */
export function CancelParcel({ order, parcel, sellerName }: CancelParcelProps) {
  const t = useTranslations("orders.cancel");
  const question = useCancel(order.id, parcel.id);
  return (
    <CancelDialog
      question={question}
      trigger={
        <Button variant="quiet" size="sm">
          {t("part")}
        </Button>
      }
      title={t("partTitle", { name: sellerName })}
      text={t("partText")}
      confirm={t("yesPart")}
      amount={parcel.totals.total}
      payment={order.payment}
    />
  );
}
