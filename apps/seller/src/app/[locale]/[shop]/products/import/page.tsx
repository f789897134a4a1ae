import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportsPage } from "@/features/products/import/imports-page";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface ImportsRouteProps {
  readonly params: Promise<{ locale: string; shop: string }>;
}

export async function generateMetadata({ params }: ImportsRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "imports" });
  return { title: t("title") };
}

export default async function ImportsRoute({ params }: ImportsRouteProps) {
  const { shop } = await params;
  await preload(trpc.imports.list.queryOptions({ shop }));
  return (
    <HydrateClient>
      <ImportsPage />
    </HydrateClient>
  );
}
