import { isDomainError } from "@souk/errors/domain-error";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { OrderPage } from "@/features/orders/order-page";
import { fetched, HydrateClient, trpc } from "@/trpc/server";

interface OrderRouteProps {
  readonly params: Promise<{ locale: string; shop: string; order: string }>;
}

export async function generateMetadata({ params }: OrderRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "orders" });
  return { title: t("title") };
}

export default async function OrderRoute({ params }: OrderRouteProps) {
  const { shop, order } = await params;
  if (!z.uuid().safeParse(order).success) notFound();
  await fetched(trpc.orders.get.queryOptions({ shop, order })).catch((error: unknown) => {
    if (isMissing(error)) notFound();
  });
  return (
    <HydrateClient>
      <OrderPage order={order} />
    </HydrateClient>
  );
}

/** Procedures wrap what a service refuses with. */
function isMissing(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return isDomainError(cause) && cause.kind === "not_found";
}
