import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createLoader, type SearchParams } from "nuqs/server";
import { OrdersPage } from "@/features/orders/orders-page";
import { queueParsers } from "@/features/orders/queue-filters";
import { HydrateClient, preload, preloadPages, trpc } from "@/trpc/server";

interface OrdersRouteProps {
  readonly params: Promise<{ locale: string; shop: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const readFilters = createLoader(queueParsers);

export async function generateMetadata({ params }: OrdersRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "orders" });
  return { title: t("title") };
}

export default async function OrdersRoute({ params, searchParams }: OrdersRouteProps) {
  const [{ shop }, { view, q }] = await Promise.all([params, readFilters(searchParams)]);
  await Promise.all([
    preload(trpc.orders.counts.queryOptions({ shop })),
    preloadPages(
      trpc.orders.list.infiniteQueryOptions(
        { shop, filter: view, query: q },
        { getNextPageParam: (page) => page.nextCursor },
      ),
    ),
  ]);
  return (
    <HydrateClient>
      <OrdersPage />
    </HydrateClient>
  );
}
