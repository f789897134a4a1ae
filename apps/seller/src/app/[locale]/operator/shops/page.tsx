import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createLoader, type SearchParams } from "nuqs/server";
import { env } from "@/env";
import { ShopList } from "@/features/operator/shop-list";
import { shopParsers } from "@/features/operator/shop-states";
import { HydrateClient, preloadPages, trpc } from "@/trpc/server";

interface ShopsPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const readFilters = createLoader(shopParsers);

export async function generateMetadata({ params }: ShopsPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "operator.shops" });
  return { title: t("title") };
}

export default async function ShopsPage({ searchParams }: ShopsPageProps) {
  const { state } = await readFilters(searchParams);
  await preloadPages(
    trpc.operator.listShops.infiniteQueryOptions({ state }, { getNextPageParam: (page) => page.nextCursor }),
  );
  return (
    <HydrateClient>
      <ShopList storefrontUrl={env().WEB_URL} />
    </HydrateClient>
  );
}
