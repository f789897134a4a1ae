"use client";
import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { OrderScreen } from "./order-screen.tsx";
import { useShopNews } from "./use-shop-news.ts";

/** A colleague may pack it while one looks at it, also while nothing is heard of it. */
const refreshMs = 10_000;

export function OrderPage({ order: id }: { order: string }) {
  const t = useTranslations("orders.order");
  const { slug: shop } = useShop();
  const refetchInterval = useShopNews(shop) ? false : refreshMs;
  const order = useQuery(useTRPC().orders.get.queryOptions({ shop, order: id }, { refetchInterval }));
  return (
    <>
      <Link
        href={`/${shop}/orders`}
        className="mb-2 -ml-1 inline-flex min-h-9 items-center gap-1.5 rounded-8 px-1 text-soft hover:text-ink"
      >
        <ArrowLeft aria-hidden strokeWidth={1.75} className="size-4" />
        {t("back")}
      </Link>
      {order.data ? <OrderScreen order={order.data} /> : <QueryState query={order} className="h-96" />}
    </>
  );
}
