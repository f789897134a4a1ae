"use client";
import { useTranslations } from "next-intl";
import type { FreeDeliveryView } from "@/server/routers/cart/delivery-option-view";

/** "€4.10 more for free delivery", and how far that is. */
export function FreeDelivery({ missing, reachedPercent, isChanging }: FreeDeliveryView & { isChanging: boolean }) {
  const t = useTranslations("cart.page");
  return (
    <div className={isChanging ? "mb-3 opacity-45" : "mb-3"}>
      <p className="mb-1.5">
        {t.rich("freeDelivery", {
          amount: missing.text,
          strong: (words) => <strong className="font-semibold">{words}</strong>,
        })}
      </p>
      <div aria-hidden className="h-1.5 overflow-clip rounded-full bg-press">
        <div className="h-full rounded-full bg-good transition-[width]" style={{ width: `${reachedPercent}%` }} />
      </div>
    </div>
  );
}
