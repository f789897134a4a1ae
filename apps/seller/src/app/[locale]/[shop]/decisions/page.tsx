import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DecisionsPage } from "@/features/decisions/decisions-page";
import { HydrateClient, preloadPages, trpc } from "@/trpc/server";

interface DecisionsRouteProps {
  readonly params: Promise<{ locale: string; shop: string }>;
}

export async function generateMetadata({ params }: DecisionsRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "decisions" });
  return { title: t("title") };
}

export default async function DecisionsRoute({ params }: DecisionsRouteProps) {
  const { shop } = await params;
  await preloadPages(
    trpc.decisions.list.infiniteQueryOptions({ shop }, { getNextPageParam: (page) => page.nextCursor }),
  );
  return (
    <HydrateClient>
      <DecisionsPage />
    </HydrateClient>
  );
}
