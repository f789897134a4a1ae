"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import type { CartView } from "@/server/routers/cart/cart-view";
import { type ChangedLine, changedLines } from "./price-changes.ts";

export interface PriceChangesProps {
  readonly cart: CartView;
  readonly onAccept: (lines: readonly ChangedLine[]) => void;
  readonly className?: string | undefined;
}

/** Prices that are others than those that were seen; a higher one waits for a yes. */
export function PriceChanges({ cart, onAccept, className }: PriceChangesProps) {
  const t = useTranslations("cart.prices");
  const lines = changedLines(cart);
  if (lines.length === 0) return null;
  const isHigher = lines.some((line) => line.priceChange.isHigher);
  return (
    <Notice
      tone={isHigher ? "warn" : "good"}
      className={className}
      title={t(isHigher ? "title" : "lowerTitle", { count: lines.length })}
    >
      <ul className="mt-1 grid gap-1">
        {lines.map(({ offerId, title, priceChange: { from, to } }) => (
          <li key={offerId}>{t("change", { title: title ?? "", from: from.text, to: to.text })}</li>
        ))}
      </ul>
      <Button size="sm" variant={isHigher ? "ink" : "outline"} className="mt-3" onClick={() => onAccept(lines)}>
        {t(isHigher ? "accept" : "noted", { count: lines.length })}
      </Button>
    </Notice>
  );
}
