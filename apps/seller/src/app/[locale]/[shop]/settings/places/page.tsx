import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlacesPage } from "@/features/places/places-page";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface PlacesRouteProps {
  readonly params: Promise<{ locale: string; shop: string }>;
}

export async function generateMetadata({ params }: PlacesRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "places" });
  return { title: t("title") };
}

export default async function PlacesRoute({ params }: PlacesRouteProps) {
  const { shop } = await params;
  await preload(trpc.places.list.queryOptions({ shop }), trpc.places.stock.queryOptions({ shop }));
  return (
    <HydrateClient>
      <PlacesPage />
    </HydrateClient>
  );
}
