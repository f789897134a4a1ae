import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AttributesPage } from "@/features/taxonomy/attributes-page";
import { HydrateClient, preloadPages, trpc } from "@/trpc/server";

interface AttributesRouteProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ q?: string | string[] }>;
}

export async function generateMetadata({ params }: AttributesRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "taxonomy.attributes" });
  return { title: t("title") };
}

export default async function AttributesRoute({ searchParams }: AttributesRouteProps) {
  const { q } = await searchParams;
  const words = typeof q === "string" ? q.slice(0, 100) : "";
  const getNextPageParam = (page: { nextCursor: string | null }) => page.nextCursor;
  await preloadPages(trpc.taxonomy.attributes.infiniteQueryOptions({ words }, { getNextPageParam }));
  return (
    <HydrateClient>
      <AttributesPage />
    </HydrateClient>
  );
}
