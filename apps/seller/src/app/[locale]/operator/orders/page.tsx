import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createLoader, type SearchParams } from "nuqs/server";
import { OrdersPage } from "@/features/desk-orders/orders-page";
import { searchInputOf, searchParsers } from "@/features/desk-orders/search-filters";
import { HydrateClient, preload, preloadPages, trpc } from "@/trpc/server";

interface OrdersRouteProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const readFilters = createLoader(searchParsers);

export async function generateMetadata({ params }: OrdersRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "deskOrders" });
  return { title: t("title") };
}

export default async function OrdersRoute({ searchParams }: OrdersRouteProps) {
  const input = searchInputOf(await readFilters(searchParams));
  await Promise.all([
    preload(trpc.operator.listShops.queryOptions({})),
    preloadPages(trpc.deskOrders.search.infiniteQueryOptions(input, { getNextPageParam: (page) => page.nextCursor })),
  ]);
  return (
    <HydrateClient>
      <OrdersPage />
    </HydrateClient>
  );
}
