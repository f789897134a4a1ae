import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TermsPage } from "@/features/moderation/terms-page";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface TermsRouteProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: TermsRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "moderation.terms" });
  return { title: t("title") };
}

export default async function TermsRoute() {
  await preload(trpc.moderation.terms.queryOptions());
  return (
    <HydrateClient>
      <TermsPage />
    </HydrateClient>
  );
}
