import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createLoader, type SearchParams } from "nuqs/server";
import { queueParsers } from "@/features/moderation/queue-filters";
import { QueuePage } from "@/features/moderation/queue-page";
import { HydrateClient, preload, preloadPages, trpc } from "@/trpc/server";

interface QueueRouteProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const loadFilters = createLoader(queueParsers);

export async function generateMetadata({ params }: QueueRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "moderation" });
  return { title: t("title") };
}

export default async function QueueRoute({ searchParams }: QueueRouteProps) {
  const { view: filter, code, seller: sellerId } = await loadFilters(searchParams);
  await Promise.all([
    preload(trpc.moderation.counts.queryOptions()),
    preloadPages(
      trpc.moderation.list.infiniteQueryOptions(
        { filter, code, sellerId },
        { getNextPageParam: (page) => page.nextCursor },
      ),
    ),
  ]);
  return (
    <HydrateClient>
      <QueuePage />
    </HydrateClient>
  );
}
