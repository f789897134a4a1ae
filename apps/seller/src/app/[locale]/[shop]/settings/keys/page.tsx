import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApiKeysPage } from "@/features/api-keys/api-keys-page";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface ApiKeysRouteProps {
  readonly params: Promise<{ locale: string; shop: string }>;
}

export async function generateMetadata({ params }: ApiKeysRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "apiKeys" });
  return { title: t("title") };
}

export default async function ApiKeysRoute({ params }: ApiKeysRouteProps) {
  const { shop } = await params;
  await preload(trpc.apiKeys.list.queryOptions({ shop }));
  return (
    <HydrateClient>
      <ApiKeysPage />
    </HydrateClient>
  );
}
