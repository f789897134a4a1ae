"use client";
import { Skeleton } from "@souk/ui/components/skeleton";
import { useTranslations } from "next-intl";
import { fewLeft } from "../catalogue/stock-badge.tsx";

export interface StockLineProps {
  /** How many can be bought; undefined while nobody knows. */
  readonly level: number | undefined;
  /** Whether the answer is still on its way. */
  readonly isPending: boolean;
}

/** What is left of the chosen offer, in one line that keeps its height. */
export function StockLine({ level, isPending }: StockLineProps) {
  const t = useTranslations("shop.stock");
  return (
    <p role="status" className="flex h-[1lh] items-center text-small">
      {level === undefined ? (
        isPending ? (
          <Skeleton className="h-3 w-24" />
        ) : (
          <span className="text-soft">{t("unknown")}</span>
        )
      ) : level === 0 ? (
        <span className="font-semibold text-danger">{t("soldOut")}</span>
      ) : level <= fewLeft ? (
        <span className="font-semibold text-warn-text">{t("onlyLeft", { count: level })}</span>
      ) : (
        <span className="text-good">{t("inStock")}</span>
      )}
    </p>
  );
}
