import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Overview } from "@/features/overview/overview";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface OverviewPageProps {
  readonly params: Promise<{ locale: string; shop: string }>;
}

export async function generateMetadata({ params }: OverviewPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "overview" });
  return { title: t("title") };
}

export default async function OverviewPage({ params }: OverviewPageProps) {
  const { shop } = await params;
  await preload(
    trpc.shop.profile.queryOptions({ shop }),
    trpc.stock.summary.queryOptions({ shop }),
    trpc.numbers.tiles.queryOptions({ shop }),
  );
  return (
    <HydrateClient>
      <Overview />
    </HydrateClient>
  );
}
