import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createLoader, type SearchParams } from "nuqs/server";
import { returnParsers } from "@/features/returns/return-filters";
import { ReturnsPage } from "@/features/returns/returns-page";
import { HydrateClient, preload, preloadPages, trpc } from "@/trpc/server";

interface ReturnsRouteProps {
  readonly params: Promise<{ locale: string; shop: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const readFilters = createLoader(returnParsers);

export async function generateMetadata({ params }: ReturnsRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "returns" });
  return { title: t("title") };
}

export default async function ReturnsRoute({ params, searchParams }: ReturnsRouteProps) {
  const [{ shop }, { view }] = await Promise.all([params, readFilters(searchParams)]);
  await Promise.all([
    preload(trpc.returns.counts.queryOptions({ shop })),
    preloadPages(
      trpc.returns.list.infiniteQueryOptions({ shop, filter: view }, { getNextPageParam: (page) => page.nextCursor }),
    ),
  ]);
  return (
    <HydrateClient>
      <ReturnsPage />
    </HydrateClient>
  );
}
