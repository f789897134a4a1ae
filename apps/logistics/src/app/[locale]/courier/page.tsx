import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CourierApp } from "@/features/courier/courier-app";
import { fetched, trpc } from "@/trpc/server";

interface CourierPageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: CourierPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "courier" });
  return { title: t("title") };
}

/** One document for all that a courier sees, with nothing of theirs in it: it is kept on the device and opens without a network. */
export default async function CourierPage() {
  const { isCourier } = await fetched(trpc.me.queryOptions());
  if (!isCourier) notFound();
  return <CourierApp />;
}
