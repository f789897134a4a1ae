import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { SearchParams } from "nuqs/server";
import { staticLocale } from "@/features/layout/static-locale";
import { loadSearchFilters } from "@/features/search/search-filters";
import { pageOptions, searchInputOf } from "@/features/search/search-query";
import { SearchView } from "@/features/search/search-view";
import { ClientMessages } from "@/i18n/client-messages";
import { HydrateClient, preloadPages, trpc } from "@/trpc/server";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  staticLocale((await params).locale);
  const t = await getTranslations("shop.search");
  const q = (await loadSearchFilters(searchParams)).q.trim();
  return { title: q ? t("titleFor", { q }) : t("titleAll"), robots: { index: false, follow: true } };
}

export default async function SearchPage({ params, searchParams }: PageProps) {
  staticLocale((await params).locale);
  const filters = await loadSearchFilters(searchParams);
  // Waited for, so that the results are in the page for those without JavaScript.
  await preloadPages(trpc.catalogue.search.infiniteQueryOptions(searchInputOf(filters), pageOptions));
  return (
    <ClientMessages add={["shop.search", "finding"]}>
      <NuqsAdapter>
        <HydrateClient>
          <SearchView />
        </HydrateClient>
      </NuqsAdapter>
    </ClientMessages>
  );
}
