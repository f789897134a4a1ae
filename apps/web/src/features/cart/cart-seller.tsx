"use client";
import { Card } from "@souk/ui/components/card";
import { useTranslations } from "next-intl";
import type { CartSellerView } from "@/server/routers/cart/cart-view";
import { ShopLink } from "../layout/shop-link.tsx";
import { CartLine } from "./cart-line.tsx";
import { SellerSums } from "./seller-sums.tsx";
import type { CartChanges } from "./use-cart-changes.ts";

export interface CartSellerProps {
  readonly seller: CartSellerView;
  readonly changes: CartChanges;
}

/** One seller's lines: they travel together and are delivered for one fee. */
export function CartSeller({ seller, changes }: CartSellerProps) {
  const t = useTranslations("cart.page");
  const name = seller.name ?? t("unknownSeller");
  return (
    <Card padding="none" role="group" aria-label={seller.sellerId === null ? t("goneGroup") : t("soldBy", { name })}>
      <h2 className="border-line border-b px-4 py-3.5 text-subheading sm:px-5">
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
      <ul>
        {seller.lines.map((line) => (
          <CartLine key={line.offerId} line={line} changes={changes} />
        ))}
      </ul>
      {seller.totals && <SellerSums seller={seller} totals={seller.totals} isChanging={changes.isChanging} />}
    </Card>
  );
}
