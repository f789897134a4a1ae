"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { TotalsView } from "@/server/routers/order/totals-view";

/** The tax in the total by rate; opened by whoever wants to know. */
export function TaxDetails({ totals }: { totals: TotalsView }) {
  const t = useTranslations("checkout.tax");
  const format = useFormatter();
  if (totals.taxes.length === 0) return null;
  return (
    <details className="mt-3 text-small text-soft">
      <summary className="min-h-6 rounded-8">{t("title")}</summary>
      <dl className="mt-2 grid gap-1">
        {totals.taxes.map(({ percent, base, tax }) => (
          <div key={percent} className="flex justify-between gap-6">
            <dt>{t("line", { percent: format.number(percent, { maximumFractionDigits: 2 }), base: base.text })}</dt>
            <dd className="shrink-0 tabular">{tax.text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
