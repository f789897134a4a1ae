import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PastRunsPage } from "@/features/history/past-runs-page";
import { HydrateClient, preloadPages, trpc } from "@/trpc/server";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "history" });
  return { title: t("title") };
}

export default async function Page() {
  await preloadPages(
    trpc.dispatch.pastRuns.infiniteQueryOptions({ zoneId: null }, { getNextPageParam: (page) => page.nextCursor }),
  );
  return (
    <HydrateClient>
      <PastRunsPage />
    </HydrateClient>
  );
}
