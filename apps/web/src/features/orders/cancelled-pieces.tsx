"use client";
import { useTranslations } from "next-intl";
import type { ParcelLineView } from "@/server/routers/order/parcel-line-view";

interface CancelledPiecesProps {
  readonly line: ParcelLineView;
  readonly cancelled: NonNullable<ParcelLineView["cancelled"]>;
}

/** What of a line its seller cannot send, why, and what is not paid for it. */
export function CancelledPieces({ line, cancelled }: CancelledPiecesProps) {
  const t = useTranslations("orders.order.pieces");
  const { quantity, reason, total } = cancelled;
  return (
    <p className="mt-1 text-danger text-small">
      {t(quantity === line.quantity ? "all" : "some", { count: quantity })}
      {". "}
      <span className="text-soft">
        {t(`reason.${reason}`)}
        {total && ` ${t("notPaid", { amount: total.text })}`}
      </span>
    </p>
  );
}
