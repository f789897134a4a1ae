"use client";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useTranslations } from "next-intl";
import type { CartLineView } from "@/server/routers/cart/line-view";

export interface LinePriceProps {
  readonly line: CartLineView;
  readonly isChanging: boolean;
}

/** What a line costs, before and after discounts, and whether its price is another than it was. */
export function LinePrice({ line, isChanging }: LinePriceProps) {
  const t = useTranslations("cart.line");
  const { total, netTotal, unitPrice, priceChange, quantity } = line;
  if (!total) return unitPrice && <p className="text-soft">{unitPrice.text}</p>;
  return (
    <div className="sm:text-right">
      <p className={isChanging ? "font-semibold opacity-45" : "font-semibold"}>
        {netTotal && (
          <>
            <VisuallyHidden>{t("before")}</VisuallyHidden>
            <s className="mr-1.5 font-normal text-soft">{total.text}</s>
            <VisuallyHidden>{t("after")}</VisuallyHidden>
          </>
        )}
        {(netTotal ?? total).text}
      </p>
      {quantity > 1 && unitPrice && <p className="text-label text-soft">{t("each", { price: unitPrice.text })}</p>}
      {priceChange && (
        <p className={priceChange.isHigher ? "text-label text-warn-text" : "text-good text-label"}>
          {t(priceChange.isHigher ? "priceUp" : "priceDown", { price: priceChange.from.text })}
        </p>
      )}
    </div>
  );
}
