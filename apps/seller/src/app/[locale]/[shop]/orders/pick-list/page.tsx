import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { PickListPage } from "@/features/orders/pick-list-page";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface PickListRouteProps {
  readonly params: Promise<{ locale: string; shop: string }>;
  readonly searchParams: Promise<{ orders?: string | string[] }>;
}

const asked = z.array(z.uuid()).min(1).max(100);

export async function generateMetadata({ params }: PickListRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "orders.pick" });
  return { title: t("title") };
}

export default async function PickListRoute({ params, searchParams }: PickListRouteProps) {
  const [{ shop }, query] = await Promise.all([params, searchParams]);
  const orders = asked.safeParse([query.orders ?? []].flat().flatMap((ids) => ids.split(",")));
  if (!orders.success) notFound();
  await preload(trpc.orders.pickList.queryOptions({ shop, orders: orders.data }));
  return (
    <HydrateClient>
      <PickListPage orders={orders.data} />
    </HydrateClient>
  );
}
