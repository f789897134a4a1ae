import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { SearchParams } from "nuqs/server";
import { staticLocale } from "@/features/layout/static-locale";
import { loadSearchFilters } from "@/features/search/search-filters";
import { pageOptions, searchInputOf } from "@/features/search/search-query";
import { SearchView } from "@/features/search/search-view";
import { ClientMessages } from "@/i18n/client-messages";
import { preloaded, preloadPages, trpc } from "@/trpc/server";

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
  const input = searchInputOf(filters);
  const options = trpc.catalogue.search.infiniteQueryOptions(input, pageOptions);
  // Waited for, so that the results are in the page for those without JavaScript.
  await preloadPages(options);
  const data = preloaded(options);
  return (
    <ClientMessages add={["shop.search", "finding"]}>
      <NuqsAdapter>
        <SearchView first={data ? { input, data } : null} />
      </NuqsAdapter>
    </ClientMessages>
  );
}
