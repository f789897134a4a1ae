"use client";
import { useTranslations } from "next-intl";
import type { StockOutView } from "@/server/routers/numbers/get";
import { useWhen } from "../money/use-when.ts";

interface StockOutsProps {
  readonly offers: readonly StockOutView[];
  readonly count: number;
}

/** What shoppers see and cannot buy. */
export function StockOuts({ offers, count }: StockOutsProps) {
  const t = useTranslations("numbers.stock");
  const when = useWhen();
  return (
    <section aria-labelledby="stock-outs">
      <h2 id="stock-outs" className="mb-3 text-subheading">
        {t("title")}
      </h2>
      {offers.length === 0 ? (
        <p className="border-line border-y py-3.5 text-soft">{t("nothing")}</p>
      ) : (
        <ul className="border-line border-t">
          {offers.map(({ offerId, title, sku, since }) => (
            <li key={offerId} className="flex flex-wrap items-baseline gap-x-4 border-line border-b py-2.5">
              <span className="min-w-0 grow">{title}</span>
              {sku && <span className="text-label text-soft">{sku}</span>}
              <span className="text-label text-soft">{since ? t("since", { at: when(since) }) : t("now")}</span>
            </li>
          ))}
        </ul>
      )}
      {count > offers.length && (
        <p className="mt-2 text-label text-soft">{t("more", { count: count - offers.length })}</p>
      )}
    </section>
  );
}
