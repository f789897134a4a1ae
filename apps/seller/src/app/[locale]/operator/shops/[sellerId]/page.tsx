import { isId } from "@souk/ids/id";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { env } from "@/env";
import { ShopPage } from "@/features/operator/shop-page";
import { fetchedOrMissing, HydrateClient, preloadPages, trpc } from "@/trpc/server";

interface ShopRouteProps {
  readonly params: Promise<{ locale: string; sellerId: string }>;
}

export async function generateMetadata({ params }: ShopRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "operator.shops" });
  return { title: t("title") };
}

export default async function ShopRoute({ params }: ShopRouteProps) {
  const { sellerId } = await params;
  if (!isId(sellerId)) notFound();
  const log = trpc.audit.list.infiniteQueryOptions(
    { subject: sellerId },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const [isThere] = await Promise.all([
    fetchedOrMissing(trpc.operator.shop.queryOptions({ sellerId })),
    preloadPages(log),
  ]);
  if (!isThere) notFound();
  return (
    <HydrateClient>
      <ShopPage sellerId={sellerId} storefrontUrl={env().WEB_URL} />
    </HydrateClient>
  );
}
