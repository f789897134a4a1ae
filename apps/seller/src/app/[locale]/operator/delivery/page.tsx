import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FleetPage } from "@/features/fleet/fleet-page";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface FleetRouteProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: FleetRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "fleet" });
  return { title: t("title") };
}

export default async function FleetRoute() {
  await preload(trpc.fleet.get.queryOptions());
  return (
    <HydrateClient>
      <FleetPage />
    </HydrateClient>
  );
}
