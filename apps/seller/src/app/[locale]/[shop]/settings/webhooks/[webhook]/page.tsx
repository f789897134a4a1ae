import { isDomainError } from "@souk/errors/domain-error";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { DeliveriesPage } from "@/features/webhooks/deliveries-page";
import { fetched, HydrateClient, trpc } from "@/trpc/server";

interface DeliveriesRouteProps {
  readonly params: Promise<{ locale: string; shop: string; webhook: string }>;
}

export async function generateMetadata({ params }: DeliveriesRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "webhooks" });
  return { title: t("deliveries") };
}

export default async function DeliveriesRoute({ params }: DeliveriesRouteProps) {
  const { shop, webhook } = await params;
  if (!z.uuid().safeParse(webhook).success) notFound();
  await fetched(trpc.webhooks.deliveries.queryOptions({ shop, webhookId: webhook })).catch((error: unknown) => {
    if (isMissing(error)) notFound();
  });
  return (
    <HydrateClient>
      <DeliveriesPage webhookId={webhook} />
    </HydrateClient>
  );
}

/** Procedures wrap what a service refuses with. */
function isMissing(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return isDomainError(cause) && cause.kind === "not_found";
}
