import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { env } from "@/env";
import { NewProductPage } from "@/features/products/editor/new-product-page";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface NewProductRouteProps {
  readonly params: Promise<{ locale: string; shop: string }>;
}

export async function generateMetadata({ params }: NewProductRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "products" });
  return { title: t("new") };
}

export default async function NewProductRoute({ params }: NewProductRouteProps) {
  const { shop } = await params;
  await preload(trpc.catalogue.categories.queryOptions({ shop }));
  return (
    <HydrateClient>
      <NewProductPage currencyCode={env().SHOP_CURRENCY} />
    </HydrateClient>
  );
}
