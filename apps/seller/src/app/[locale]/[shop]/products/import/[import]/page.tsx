import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ImportPage } from "@/features/products/import/import-page";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface ImportRouteProps {
  readonly params: Promise<{ locale: string; shop: string; import: string }>;
}

export async function generateMetadata({ params }: ImportRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "imports" });
  return { title: t("one") };
}

export default async function ImportRoute({ params }: ImportRouteProps) {
  const { shop, import: importId } = await params;
  if (!z.uuid().safeParse(importId).success) notFound();
  await preload(trpc.imports.get.queryOptions({ shop, importId }));
  return (
    <HydrateClient>
      <ImportPage importId={importId} />
    </HydrateClient>
  );
}
