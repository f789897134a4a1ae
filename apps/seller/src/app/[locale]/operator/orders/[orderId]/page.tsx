import { isId } from "@souk/ids/id";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OrderPage } from "@/features/desk-orders/order-page";
import { fetchedOrMissing, HydrateClient, preloadPages, trpc } from "@/trpc/server";

interface OrderRouteProps {
  readonly params: Promise<{ locale: string; orderId: string }>;
}

export async function generateMetadata({ params }: OrderRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "deskOrders" });
  return { title: t("title") };
}

export default async function OrderRoute({ params }: OrderRouteProps) {
  const { orderId } = await params;
  if (!isId(orderId)) notFound();
  const log = trpc.audit.list.infiniteQueryOptions(
    { subject: orderId },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const [isThere] = await Promise.all([
    fetchedOrMissing(trpc.deskOrders.get.queryOptions({ orderId })),
    preloadPages(log),
  ]);
  if (!isThere) notFound();
  return (
    <HydrateClient>
      <OrderPage orderId={orderId} />
    </HydrateClient>
  );
}
