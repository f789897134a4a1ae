import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { DeliveryPage } from "@/features/delivery/delivery-page";
import { fetchedOrMissing, HydrateClient, trpc } from "@/trpc/server";

interface PageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "delivery" });
  return { title: t("title") };
}

export default async function Page({ params }: PageProps) {
  const { id } = await params;
  const isThere =
    z.uuid().safeParse(id).success && (await fetchedOrMissing(trpc.dispatch.delivery.queryOptions({ shipmentId: id })));
  if (!isThere) notFound();
  return (
    <HydrateClient>
      <DeliveryPage shipmentId={id} />
    </HydrateClient>
  );
}
