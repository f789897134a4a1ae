"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CartSellerView } from "@/server/routers/cart/cart-view";
import type { TotalsView } from "@/server/routers/order/totals-view";
import { FreeDelivery } from "./free-delivery.tsx";
import { minus } from "./minus.ts";
import { useDeliveryDays } from "./use-delivery-days.ts";

export interface SellerSumsProps {
  readonly seller: CartSellerView;
  readonly totals: TotalsView;
  readonly isChanging: boolean;
}

/** What one seller's part comes to, when it arrives, and how far it is from free delivery. */
export function SellerSums({ seller, totals, isChanging }: SellerSumsProps) {
  const t = useTranslations("cart.page");
  const days = useDeliveryDays();
  const arrives = t("arrives", { days: days({ from: seller.deliveryFrom, until: seller.deliveryUntil }) });
  return (
    <div className="border-line border-t px-4 py-3.5 text-small sm:px-5">
      {seller.freeDelivery && <FreeDelivery {...seller.freeDelivery} isChanging={isChanging} />}
      <dl className={isChanging ? "grid gap-1 opacity-45" : "grid gap-1"}>
        {totals.discount && (
          <>
            <Row label={t("beforeDiscounts")} value={totals.items.text} />
            <Row label={t("discounts")} value={<span className="text-good">{minus(totals.discount)}</span>} />
          </>
        )}
        <Row
          label={
            <>
              {t("delivery")}{" "}
              <span suppressHydrationWarning className="max-xs:block">
                <span className="max-xs:hidden">· </span>
                {arrives}
              </span>
            </>
          }
          value={totals.isDeliveryFree ? <span className="text-good">{t("free")}</span> : totals.delivery.text}
        />
        <Row label={t("sellerTotal")} value={<span className="font-semibold text-ink">{totals.total.text}</span>} />
      </dl>
    </div>
  );
}

function Row({ label, value }: { label: ReactNode; value: ReactNode }) {
  return (
    <div className="flex justify-between gap-6 text-soft">
      <dt className="min-w-0">{label}</dt>
      <dd className="shrink-0 tabular">{value}</dd>
    </div>
  );
}
