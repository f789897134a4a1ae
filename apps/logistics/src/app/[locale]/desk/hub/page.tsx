import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HubPage } from "@/features/hub/hub-page";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "hub" });
  return { title: t("title") };
}

export default async function Page() {
  await preload(trpc.fleet.get.queryOptions());
  return (
    <HydrateClient>
      <HubPage />
    </HydrateClient>
  );
}
