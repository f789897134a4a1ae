import { isDomainError } from "@souk/errors/domain-error";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { DeliveryPage } from "@/features/webhooks/delivery-page";
import { fetched, HydrateClient, trpc } from "@/trpc/server";

interface DeliveryRouteProps {
  readonly params: Promise<{ locale: string; shop: string; webhook: string; delivery: string }>;
}

export async function generateMetadata({ params }: DeliveryRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "webhooks" });
  return { title: t("deliveries") };
}

export default async function DeliveryRoute({ params }: DeliveryRouteProps) {
  const { shop, webhook, delivery } = await params;
  if (!z.uuid().safeParse(webhook).success || !z.uuid().safeParse(delivery).success) notFound();
  await fetched(trpc.webhooks.delivery.queryOptions({ shop, deliveryId: delivery })).catch((error: unknown) => {
    if (isMissing(error)) notFound();
  });
  return (
    <HydrateClient>
      <DeliveryPage webhookId={webhook} deliveryId={delivery} />
    </HydrateClient>
  );
}

/** Procedures wrap what a service refuses with. */
function isMissing(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return isDomainError(cause) && cause.kind === "not_found";
}
