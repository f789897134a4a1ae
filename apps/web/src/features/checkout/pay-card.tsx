"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { useTranslations } from "next-intl";
import type { CartView } from "@/server/routers/cart/cart-view";
import type { TotalsView } from "@/server/routers/order/totals-view";
import { PriceChanges } from "../cart/price-changes-notice.tsx";
import { useCartChanges } from "../cart/use-cart-changes.ts";
import { OrderSummary } from "./order-summary.tsx";
import { isBusyRun, type Run } from "./use-checkout-run.ts";

export interface PayCardProps {
  readonly cart: CartView;
  readonly totals: TotalsView;
  readonly isChanging: boolean;
  readonly canPay: boolean;
  readonly run: Run;
}

/** What is ordered, what it costs, and the button that orders it. */
export function PayCard({ cart, totals, isChanging, canPay, run }: PayCardProps) {
  const t = useTranslations("checkout");
  const { acceptPrices } = useCartChanges();
  const isBusy = isBusyRun(run);
  const isAtBank = run.state === "bank";
  return (
    <Card padding="roomy" className="lg:sticky lg:top-6">
      <OrderSummary cart={cart} totals={totals} isChanging={isChanging} />
      <div id="checkout-prices">
        <PriceChanges cart={cart} onAccept={acceptPrices} className="mt-5" />
      </div>
      <Button
        type="submit"
        variant="brand"
        size="lg"
        block
        className="mt-6"
        disabled={!canPay || isAtBank || isChanging}
        loading={isBusy}
        loadingLabel={isBusy ? t(`progress.${run.state}`) : undefined}
      >
        {totals.total.minorUnits === "0" ? t("summary.order") : t("summary.pay", { amount: totals.total.text })}
      </Button>
      <p className="mt-3 text-label text-soft" aria-hidden={isBusy || undefined}>
        {isBusy ? t(`progress.${run.state}`) : t(isAtBank ? "summary.atBank" : "summary.terms")}
      </p>
    </Card>
  );
}
