import { redirect } from "next/navigation";
import { fetched, trpc } from "@/trpc/server";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Today } from "@/features/operator/today";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface TodayPageProps {
  readonly params: Promise<{ locale: string }>;
}

export default async function DeskPage({ params }: DeskPageProps) {
  const [{ locale }, { isOperator }] = await Promise.all([params, fetched(trpc.me.queryOptions())]);
  redirect(`/${locale}/operator/${isOperator ? "shops" : "moderation"}`);
export async function generateMetadata({ params }: TodayPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "operator.today" });
  return { title: t("title") };
}

export default async function TodayPage() {
  await preload(trpc.operator.waiting.queryOptions());
  return (
    <HydrateClient>
      <Today />
    </HydrateClient>
  );
}
