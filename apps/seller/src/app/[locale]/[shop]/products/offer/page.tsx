import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createLoader, type SearchParams } from "nuqs/server";
import { z } from "zod";
import { env } from "@/env";
import { offerParsers } from "@/features/products/offer/offer-filters";
import { OfferPage } from "@/features/products/offer/offer-page";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface OfferRouteProps {
  readonly params: Promise<{ locale: string; shop: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const readFilters = createLoader(offerParsers);

export async function generateMetadata({ params }: OfferRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "products" });
  return { title: t("offerExisting") };
}

export default async function OfferRoute({ params, searchParams }: OfferRouteProps) {
  const [{ shop }, { product }] = await Promise.all([params, readFilters(searchParams)]);
  if (z.uuid().safeParse(product).success)
    await preload(trpc.catalogue.offerable.queryOptions({ shop, productId: product }));
  return (
    <HydrateClient>
      <OfferPage storefrontUrl={env().WEB_URL} />
    </HydrateClient>
  );
}
