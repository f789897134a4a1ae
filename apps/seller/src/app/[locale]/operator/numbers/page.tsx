import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createLoader, type SearchParams } from "nuqs/server";
import { MarketPage } from "@/features/market/market-page";
import { periodParsers } from "@/features/numbers/period-parsers";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface MarketRouteProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const readFilters = createLoader(periodParsers);

export async function generateMetadata({ params }: MarketRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "numbers" });
  return { title: t("title") };
}

export default async function MarketRoute({ searchParams }: MarketRouteProps) {
  await preload(trpc.market.get.queryOptions(await readFilters(searchParams)));
  return (
    <HydrateClient>
      <MarketPage />
    </HydrateClient>
  );
}
