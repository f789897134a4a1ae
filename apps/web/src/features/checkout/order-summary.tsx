"use client";
import { Notice } from "@souk/ui/components/notice";
import { TextLink } from "@souk/ui/components/text-link";
import { useTranslations } from "next-intl";
import type { CartView } from "@/server/routers/cart/cart-view";
import type { CartLineView } from "@/server/routers/cart/line-view";
import type { TotalsView } from "@/server/routers/order/totals-view";
import { buyableLines, buyablePieces } from "../cart/buyable-lines.ts";
import { CouponField } from "../cart/coupon-field.tsx";
import { ItemPicture } from "../cart/item-picture.tsx";
import { optionText } from "../cart/option-text.ts";
import { TotalsSummary } from "../cart/totals-summary.tsx";
import { ShopLink } from "../layout/shop-link.tsx";
import { TaxDetails } from "./tax-details.tsx";

export interface OrderSummaryProps {
  readonly cart: CartView;
  readonly totals: TotalsView;
  readonly isChanging: boolean;
}

/** What is about to be ordered, and what it costs. */
export function OrderSummary({ cart, totals, isChanging }: OrderSummaryProps) {
  const t = useTranslations("checkout.summary");
  return (
    <>
      <div className="mb-4 flex items-baseline justify-between gap-4">
        <h2 className="text-heading">{t("title")}</h2>
        <TextLink href="/cart" linkAs={ShopLink} variant="soft" className="text-small">
          {t("editCart")}
        </TextLink>
      </div>
      {cart.problemCount > 0 && (
        <Notice tone="warn" className="mb-4">
          {t("excluded", { count: cart.problemCount })}
        </Notice>
      )}
      <ul className="mb-5 grid gap-3.5 border-line border-b pb-5">
        {buyableLines(cart).map((line) => (
          <Line key={line.offerId} line={line} />
        ))}
      </ul>
      <TotalsSummary totals={totals} discounts={cart.discounts} count={buyablePieces(cart)} isChanging={isChanging} />
      <TaxDetails totals={totals} />
      <CouponField coupon={cart.coupon} className="mt-4" />
    </>
  );
}

function Line({ line }: { line: CartLineView }) {
  const t = useTranslations("checkout.summary");
  return (
    <li className="flex min-w-0 items-center gap-3">
      <ItemPicture picture={line.picture} title={line.title ?? ""} size="small" />
      <div className="min-w-0 grow text-small">
        <div className="flex justify-between gap-3 font-medium">
          <p className="min-w-0 hyphens-auto">{line.title}</p>
          <p className="shrink-0 tabular">{line.total?.text}</p>
        </div>
        <p className="text-soft">
          {[optionText(line.options), t("quantity", { count: line.quantity })].filter(Boolean).join(" · ")}
        </p>
      </div>
    </li>
  );
}
