"use client";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { BestShopView } from "@/server/routers/market/get";
import { Ranking } from "./ranking.tsx";

export function BestShops({ shops }: { shops: readonly BestShopView[] }) {
  const t = useTranslations("numbers.market.shops");
  return (
    <Ranking
      id="best-shops"
      title={t("title")}
      nothing={t("nothing")}
      heads={[t("shop"), t("orders"), t("commission"), t("sales")]}
      rows={shops.map(({ sellerId, name, orders, commission, sales }) => ({
        id: sellerId,
        name: (
          <Link href={`/operator/shops/${sellerId}`} className="underline underline-offset-4 hover:text-brand">
            {name}
          </Link>
        ),
        values: [orders, commission, sales],
      }))}
    />
  );
}
