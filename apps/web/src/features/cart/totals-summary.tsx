"use client";
import { SummaryList, type SummaryRow } from "@souk/ui/components/summary-list";
import { useTranslations } from "next-intl";
import type { DiscountView } from "@/server/routers/cart/discount-view";
import type { TotalsView } from "@/server/routers/order/totals-view";
import { minus } from "./minus.ts";

export interface TotalsSummaryProps {
  readonly totals: TotalsView;
  readonly discounts: readonly DiscountView[];
  /** Pieces in the total. */
  readonly count: number;
  readonly isChanging?: boolean;
}

/** Items, delivery, what is taken off by name, and the total, with the tax in it. The rows add up to it. */
export function TotalsSummary({ totals, discounts, count, isChanging = false }: TotalsSummaryProps) {
  const t = useTranslations("cart.page");
  const faded = (text: string) => <span className={isChanging ? "opacity-45" : undefined}>{text}</span>;
  const delivery: SummaryRow = totals.isDeliveryFree
    ? { id: "delivery", label: t("delivery"), value: faded(t("free")), tone: "good" }
    : { id: "delivery", label: t("delivery"), value: faded(totals.delivery.text) };
  return (
    <SummaryList
      rows={[
        { id: "items", label: t("items", { count }), value: faded(totals.items.text) },
        delivery,
        ...discounts.map(
          ({ id, name, couponCode, amount }): SummaryRow => ({
            id,
            label: name || t("discount"),
            value: faded(minus(amount)),
            tone: "good",
            ...(couponCode && { hint: couponCode }),
          }),
        ),
      ]}
      total={{
        label: t("total"),
        value: faded(totals.total.text),
        hint: totals.taxIncluded && t("tax", { amount: totals.taxIncluded.text }),
      }}
    />
  );
}
