"use client";
import { useTranslations } from "next-intl";
import type { OrderView } from "@/server/routers/order/order-view";
import { minus } from "../cart/minus.ts";
import { TotalsSummary } from "../cart/totals-summary.tsx";
import { TaxDetails } from "../checkout/tax-details.tsx";

/** What was ordered, and what is left of it to pay when parcels were cancelled. */
export function OrderSums({ order }: { order: OrderView }) {
  const t = useTranslations("orders.order");
  const pieces = order.sellerOrders.flatMap((part) => part.lines).reduce((sum, line) => sum + line.quantity, 0);
  return (
    <>
      <TotalsSummary totals={order.totals} discounts={order.discounts} count={pieces} />
      <TaxDetails totals={order.totals} />
      {order.cancelledTotal && (
        <dl className="mt-4 grid gap-1.5 border-line border-t pt-4 [&>div]:flex [&>div]:justify-between [&>div]:gap-6">
          <div className="text-soft">
            <dt>{t("cancelledPart")}</dt>
            <dd className="tabular">{minus(order.cancelledTotal)}</dd>
          </div>
          <div className="font-semibold">
            <dt>{t("due")}</dt>
            <dd className="tabular">{order.dueTotal.text}</dd>
          </div>
        </dl>
      )}
    </>
  );
}
