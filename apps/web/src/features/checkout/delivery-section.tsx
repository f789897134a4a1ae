"use client";
import { useTranslations } from "next-intl";
import type { CartView } from "@/server/routers/cart/cart-view";
import { useDeliveryDays } from "../cart/use-delivery-days.ts";
import { FormSection } from "./form-section.tsx";

/** When each seller's parcel arrives and what it costs. */
export function DeliverySection({ cart }: { cart: CartView }) {
  const t = useTranslations("checkout.delivery");
  const tCart = useTranslations("cart.page");
  const days = useDeliveryDays();
  const sellers = cart.sellers.flatMap((seller) => (seller.totals ? [{ ...seller, totals: seller.totals }] : []));
  return (
    <FormSection id="checkout-delivery" title={t("title")} aside={sellers.length > 1 && t("text")}>
      <ul className="-my-3 divide-y divide-line">
        {sellers.map((seller) => (
          <li key={seller.sellerId} className="flex items-baseline justify-between gap-6 py-3">
            <div className="min-w-0">
              <p className="font-medium">{seller.name ?? tCart("unknownSeller")}</p>
              <p className="text-small text-soft" suppressHydrationWarning>
                {t("arrives", { days: days({ from: seller.deliveryFrom, until: seller.deliveryUntil }) })}
              </p>
            </div>
            <p className={seller.totals.isDeliveryFree ? "shrink-0 text-good" : "shrink-0"}>
              {seller.totals.isDeliveryFree ? t("free") : seller.totals.delivery.text}
            </p>
          </li>
        ))}
      </ul>
    </FormSection>
  );
}
