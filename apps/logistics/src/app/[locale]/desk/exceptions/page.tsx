import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExceptionsPage } from "@/features/exceptions/exceptions-page";
import { HydrateClient, preloadPages, trpc } from "@/trpc/server";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "exceptions" });
  return { title: t("title") };
}

export default async function Page() {
  await preloadPages(
    trpc.dispatch.exceptions.infiniteQueryOptions(
      { zoneId: null, withDecided: false },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  return (
    <HydrateClient>
      <ExceptionsPage />
    </HydrateClient>
  );
}
