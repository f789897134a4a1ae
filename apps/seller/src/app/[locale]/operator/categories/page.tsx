import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { env } from "@/env";
import { CategoriesPage } from "@/features/taxonomy/categories-page";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface CategoriesRouteProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: CategoriesRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "taxonomy" });
  return { title: t("title") };
}

export default async function CategoriesRoute() {
  await preload(trpc.taxonomy.categories.queryOptions());
  return (
    <HydrateClient>
      <CategoriesPage storefrontUrl={env().WEB_URL} />
    </HydrateClient>
  );
}
