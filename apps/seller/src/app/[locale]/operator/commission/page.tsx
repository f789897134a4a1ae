import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CommissionPage } from "@/features/commission/commission-page";
import { HydrateClient, preloadPages, trpc } from "@/trpc/server";

interface CommissionRouteProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: CommissionRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "commission" });
  return { title: t("title") };
}

export default async function CommissionRoute() {
  const { listActions, listRules } = trpc.commission;
  const getNextPageParam = (page: { nextCursor: string | null }) => page.nextCursor;
  await Promise.all([
    preloadPages(listRules.infiniteQueryOptions({ withEnded: false }, { getNextPageParam })),
    preloadPages(listActions.infiniteQueryOptions({}, { getNextPageParam })),
  ]);
  return (
    <HydrateClient>
      <CommissionPage />
    </HydrateClient>
  );
}
