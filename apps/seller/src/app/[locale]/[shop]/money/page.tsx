import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MoneyPage } from "@/features/money/money-page";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface MoneyRouteProps {
  readonly params: Promise<{ locale: string; shop: string }>;
}

export async function generateMetadata({ params }: MoneyRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "money" });
  return { title: t("title") };
}

export default async function MoneyRoute({ params }: MoneyRouteProps) {
  const { shop } = await params;
  await preload(trpc.money.balance.queryOptions({ shop }));
  return (
    <HydrateClient>
      <MoneyPage />
    </HydrateClient>
  );
}
