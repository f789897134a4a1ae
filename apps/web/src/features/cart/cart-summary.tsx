"use client";
import { Card } from "@souk/ui/components/card";
import { LinkButton } from "@souk/ui/components/link-button";
import { Notice } from "@souk/ui/components/notice";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useTranslations } from "next-intl";
import type { CartView } from "@/server/routers/cart/cart-view";
import { ShopLink } from "../layout/shop-link.tsx";
import { buyablePieces } from "./buyable-lines.ts";
import { CouponField } from "./coupon-field.tsx";
import { mustAccept } from "./price-changes.ts";
import { PriceChanges } from "./price-changes-notice.tsx";
import { TotalsSummary } from "./totals-summary.tsx";
import type { CartChanges } from "./use-cart-changes.ts";

export interface CartSummaryProps {
  readonly cart: CartView;
  readonly changes: CartChanges;
}

/** What the cart comes to, and the way to pay it. */
export function CartSummary({ cart, changes }: CartSummaryProps) {
  const t = useTranslations("cart.page");
  const { isChanging } = changes;
  return (
    <Card padding="roomy" className="lg:sticky lg:top-6">
      <h2 className="mb-5 text-heading">{t("summary")}</h2>
      {cart.problemCount > 0 && cart.totals && (
        <Notice tone="warn" className="mb-5">
          {t("excluded", { count: cart.problemCount })}
        </Notice>
      )}
      {cart.totals ? (
        <>
          <TotalsSummary
            totals={cart.totals}
            discounts={cart.discounts}
            count={buyablePieces(cart)}
            isChanging={isChanging}
          />
          <CouponField coupon={cart.coupon} className="mt-4" />
          <PriceChanges cart={cart} onAccept={changes.acceptPrices} className="mt-5" />
          {!mustAccept(cart) && (
            <LinkButton href="/checkout" linkAs={ShopLink} variant="brand" size="lg" block className="mt-6">
              {t("checkout")}
            </LinkButton>
          )}
          <p className="mt-4 text-label text-soft">{t("secure")}</p>
        </>
      ) : (
        <p className="text-soft">{t("nothingToBuy")}</p>
      )}
      <p role="status">{isChanging && <VisuallyHidden>{t("updating")}</VisuallyHidden>}</p>
    </Card>
  );
}
