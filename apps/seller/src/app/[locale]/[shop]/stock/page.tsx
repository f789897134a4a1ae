import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createLoader, type SearchParams } from "nuqs/server";
import { stockParsers } from "@/features/stock/stock-filters";
import { StockPage } from "@/features/stock/stock-page";
import { HydrateClient, preload, preloadPages, trpc } from "@/trpc/server";

interface StockRouteProps {
  readonly params: Promise<{ locale: string; shop: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const readFilters = createLoader(stockParsers);

export async function generateMetadata({ params }: StockRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "stock" });
  return { title: t("title") };
}

export default async function StockRoute({ params, searchParams }: StockRouteProps) {
  const [{ shop }, { view, q }] = await Promise.all([params, readFilters(searchParams)]);
  const page = { getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor };
  await Promise.all([
    preload(trpc.stock.summary.queryOptions({ shop })),
    preloadPages(trpc.stock.list.infiniteQueryOptions({ shop, view, query: q }, page)),
  ]);
  return (
    <HydrateClient>
      <StockPage />
    </HydrateClient>
  );
}
