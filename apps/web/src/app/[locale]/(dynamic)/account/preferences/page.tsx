import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PreferencesScreen } from "@/features/account/area/preferences";
import { staticLocale } from "@/features/layout/static-locale";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "personal.preferences" });
  return { title: t("title"), robots: { index: false } };
}

export default async function Page({ params }: PageProps) {
  staticLocale((await params).locale);
  await preload(
    trpc.account.me.queryOptions(),
    trpc.account.profile.get.queryOptions(),
    trpc.account.preferences.get.queryOptions(),
  );
  return (
    <HydrateClient>
      <PreferencesScreen />
    </HydrateClient>
  );
}
