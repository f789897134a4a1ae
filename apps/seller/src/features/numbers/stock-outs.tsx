"use client";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { StockOutView } from "@/server/routers/numbers/get";
import { useWhen } from "../money/use-when.ts";
import { useShop } from "../shop/shop-context.tsx";

interface StockOutsProps {
  readonly offers: readonly StockOutView[];
  readonly count: number;
}

/** What shoppers see and cannot buy. */
export function StockOuts({ offers, count }: StockOutsProps) {
  const t = useTranslations("numbers.stock");
  const when = useWhen();
  const { slug: shop } = useShop();
  return (
    <section aria-labelledby="stock-outs">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="stock-outs" className="text-subheading">
          {t("title")}
        </h2>
        <Link href={`/${shop}/stock?view=out`} className="text-small underline underline-offset-4 hover:text-brand">
          {t("restock")}
        </Link>
      </div>
      {offers.length === 0 ? (
        <p className="border-line border-y py-3.5 text-soft">{t("nothing")}</p>
      ) : (
        <ul className="border-line border-t">
          {offers.map(({ offerId, title, sku, since }) => (
            <li key={offerId} className="flex flex-wrap items-baseline gap-x-4 border-line border-b py-2.5">
              <span className="min-w-0 grow">{title}</span>
              {sku && <span className="text-label text-soft">{sku}</span>}
              {since && <span className="text-label text-soft">{t("since", { at: when(since) })}</span>}
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
