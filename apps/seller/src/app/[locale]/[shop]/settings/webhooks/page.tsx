import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WebhooksPage } from "@/features/webhooks/webhooks-page";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface WebhooksRouteProps {
  readonly params: Promise<{ locale: string; shop: string }>;
}

export async function generateMetadata({ params }: WebhooksRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "webhooks" });
  return { title: t("title") };
}

export default async function WebhooksRoute({ params }: WebhooksRouteProps) {
  const { shop } = await params;
  await preload(trpc.webhooks.list.queryOptions({ shop }));
  return (
    <HydrateClient>
      <WebhooksPage />
    </HydrateClient>
  );
}
