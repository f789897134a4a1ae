import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RunList } from "@/features/payouts/run-list";
import { HydrateClient, preloadPages, trpc } from "@/trpc/server";

interface PayoutsPageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PayoutsPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "payouts" });
  return { title: t("title") };
}

export default async function PayoutsPage() {
  await preloadPages(trpc.payouts.listRuns.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }));
  return (
    <HydrateClient>
      <RunList />
    </HydrateClient>
  );
}
