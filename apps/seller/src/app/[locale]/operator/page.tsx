import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Today } from "@/features/operator/today";
import { fetched, HydrateClient, preload, trpc } from "@/trpc/server";

interface TodayPageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: TodayPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "operator.today" });
  return { title: t("title") };
}

/** Where an operator begins; a moderator begins with the queue. */
export default async function TodayPage({ params }: TodayPageProps) {
  const [{ locale }, { isOperator }] = await Promise.all([params, fetched(trpc.me.queryOptions())]);
  if (!isOperator) redirect(`/${locale}/operator/moderation`);
  await preload(trpc.operator.waiting.queryOptions());
  return (
    <HydrateClient>
      <Today />
    </HydrateClient>
  );
}
