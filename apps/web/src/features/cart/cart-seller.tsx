"use client";
import { Card } from "@souk/ui/components/card";
import { useTranslations } from "next-intl";
import type { CartSellerView } from "@/server/routers/cart/cart-view";
import { ShopLink } from "../layout/shop-link.tsx";
import { CartLine } from "./cart-line.tsx";
import type { useCartChanges } from "./use-cart-changes.ts";
import { useDeliveryDays } from "./use-delivery-days.ts";

export interface CartSellerProps {
  readonly seller: CartSellerView;
  readonly changes: ReturnType<typeof useCartChanges>;
}

/** One seller's lines: they travel together and are delivered for one fee. */
export function CartSeller({ seller, changes }: CartSellerProps) {
  const t = useTranslations("cart.page");
  const days = useDeliveryDays();
  const name = seller.name ?? t("unknownSeller");
  const { totals } = seller;
  return (
    <Card padding="none" role="group" aria-label={seller.sellerId === null ? t("goneGroup") : t("soldBy", { name })}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-line border-b px-4 py-3.5 sm:px-5">
        <h2 className="text-subheading">
          {seller.sellerId === null && t("goneGroup")}
          {seller.sellerId !== null &&
            (seller.slug ? (
              <ShopLink href={`/s/${seller.slug}`} className="rounded-4 hover:underline">
                {name}
              </ShopLink>
            ) : (
              name
            ))}
        </h2>
        {totals && (
          <p className="text-small text-soft" suppressHydrationWarning>
            {t("arrives", { days: days({ from: seller.deliveryFrom, until: seller.deliveryUntil }) })}
          </p>
        )}
      </div>
      <ul>
        {seller.lines.map((line) => (
          <CartLine
            key={line.offerId}
            line={line}
            isChanging={changes.isChanging}
            onQuantity={(quantity) => changes.setQuantity(line.offerId, quantity)}
            onRemove={() => changes.remove(line)}
          />
        ))}
      </ul>
      {totals && (
        <p className="flex justify-between gap-6 border-line border-t px-4 py-3 text-small text-soft sm:px-5">
          <span>{t("sellerDelivery")}</span>
          <span>{totals.isDeliveryFree ? t("free") : totals.delivery.text}</span>
        </p>
      )}
    </Card>
  );
}
