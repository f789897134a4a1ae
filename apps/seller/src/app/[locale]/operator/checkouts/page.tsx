import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createLoader, type SearchParams } from "nuqs/server";
import { CheckoutsPage } from "@/features/checkouts/checkouts-page";
import { checkoutParsers } from "@/features/checkouts/views";
import { HydrateClient, preloadPages, trpc } from "@/trpc/server";

interface CheckoutsRouteProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const readFilters = createLoader(checkoutParsers);

export async function generateMetadata({ params }: CheckoutsRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "checkouts" });
  return { title: t("title") };
}

export default async function CheckoutsRoute({ searchParams }: CheckoutsRouteProps) {
  const { view } = await readFilters(searchParams);
  await preloadPages(
    trpc.checkouts.list.infiniteQueryOptions({ view }, { getNextPageParam: (page) => page.nextCursor }),
  );
  return (
    <HydrateClient>
      <CheckoutsPage />
    </HydrateClient>
  );
}
