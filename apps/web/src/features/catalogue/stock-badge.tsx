"use client";
import { Badge } from "@souk/ui/components/badge";
import { useTranslations } from "next-intl";
import { useStockLevel } from "./stock-scope.tsx";

/** Few enough to say so. */
export const fewLeft = 3;

export interface StockBadgeProps {
  readonly productId: string;
  readonly percentOff: number | null;
}

/** The one thing to know of a product at a glance: sold out, nearly sold out, or reduced. */
export function StockBadge({ productId, percentOff }: StockBadgeProps) {
  const t = useTranslations("shop.stock");
  const level = useStockLevel(productId);
  if (level === 0) {
    return (
      <Badge tone="card">
        <span data-sold-out="">{t("soldOut")}</span>
      </Badge>
    );
  }
  if (level !== undefined && level <= fewLeft) return <Badge tone="card">{t("onlyLeft", { count: level })}</Badge>;
  return percentOff === null ? null : <Badge tone="brand">{t("percentOff", { percent: percentOff })}</Badge>;
}
