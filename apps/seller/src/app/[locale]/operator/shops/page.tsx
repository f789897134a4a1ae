import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { env } from "@/env";
import { ShopList } from "@/features/operator/shop-list";
import { HydrateClient, preloadPages, trpc } from "@/trpc/server";

interface ShopsPageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: ShopsPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "operator.shops" });
  return { title: t("title") };
}

export default async function ShopsPage() {
  await preloadPages(trpc.operator.listShops.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }));
  return (
    <HydrateClient>
      <ShopList storefrontUrl={env().WEB_URL} />
    </HydrateClient>
  );
}
