import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeadLettersPage } from "@/features/dead-letters/dead-letters-page";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface DeadLettersRouteProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: DeadLettersRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "deadLetters" });
  return { title: t("title") };
}

export default async function DeadLettersRoute() {
  await preload(trpc.deadLetters.list.queryOptions());
  return (
    <HydrateClient>
      <DeadLettersPage />
    </HydrateClient>
  );
}
