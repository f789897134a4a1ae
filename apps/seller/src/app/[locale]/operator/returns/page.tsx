import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createLoader, type SearchParams } from "nuqs/server";
import { deskReturnParsers } from "@/features/desk-returns/desk-return-filters";
import { DeskReturnsPage } from "@/features/desk-returns/desk-returns-page";
import { HydrateClient, preloadPages, trpc } from "@/trpc/server";

interface ReturnsRouteProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const readFilters = createLoader(deskReturnParsers);

export async function generateMetadata({ params }: ReturnsRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "returns" });
  return { title: t("title") };
}

export default async function ReturnsRoute({ searchParams }: ReturnsRouteProps) {
  const { view: filter } = await readFilters(searchParams);
  await preloadPages(
    trpc.deskReturns.list.infiniteQueryOptions({ filter }, { getNextPageParam: (page) => page.nextCursor }),
  );
  return (
    <HydrateClient>
      <DeskReturnsPage />
    </HydrateClient>
  );
}
