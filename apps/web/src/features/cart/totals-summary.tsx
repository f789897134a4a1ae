"use client";
import { SummaryList } from "@souk/ui/components/summary-list";
import { useTranslations } from "next-intl";
import type { TotalsView } from "@/server/routers/order/totals-view";

export interface TotalsSummaryProps {
  readonly totals: TotalsView;
  /** Pieces in the total. */
  readonly count: number;
  readonly isChanging?: boolean;
}

/** Items, delivery and the total, with the tax in it. */
export function TotalsSummary({ totals, count, isChanging = false }: TotalsSummaryProps) {
  const t = useTranslations("cart.page");
  const faded = (text: string) => <span className={isChanging ? "opacity-45" : undefined}>{text}</span>;
  return (
    <SummaryList
      rows={[
        { id: "items", label: t("items", { count }), value: faded(totals.items.text) },
        totals.isDeliveryFree
          ? { id: "delivery", label: t("delivery"), value: faded(t("free")), tone: "good" }
          : { id: "delivery", label: t("delivery"), value: faded(totals.delivery.text) },
      ]}
      total={{
        label: t("total"),
        value: faded(totals.total.text),
        hint: totals.taxIncluded && t("tax", { amount: totals.taxIncluded.text }),
      }}
    />
  );
}
