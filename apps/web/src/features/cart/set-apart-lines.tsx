"use client";
import { Card } from "@souk/ui/components/card";
import { useTranslations } from "next-intl";
import type { CartView } from "@/server/routers/cart/cart-view";
import type { CartLineView } from "@/server/routers/cart/line-view";
import { CartLine } from "./cart-line.tsx";
import type { CartChanges } from "./use-cart-changes.ts";

/** Whether nothing of a line can be ordered now. */
export function isSetApart({ problem }: CartLineView): boolean {
  return problem !== null && problem.reason !== "insufficient";
}

/** Lines that are sold out or gone, apart from what can be ordered. */
export function SetApartLines({ cart, changes }: { cart: CartView; changes: CartChanges }) {
  const t = useTranslations("cart.page");
  const lines = cart.sellers.flatMap((seller) => seller.lines).filter(isSetApart);
  if (lines.length === 0) return null;
  return (
    <Card padding="none" role="group" aria-label={t("setApart")}>
      <h2 className="border-line border-b px-4 py-3.5 text-subheading sm:px-5">{t("setApart")}</h2>
      <ul>
        {lines.map((line) => (
          <CartLine key={line.offerId} line={line} changes={changes} />
        ))}
      </ul>
    </Card>
  );
}
