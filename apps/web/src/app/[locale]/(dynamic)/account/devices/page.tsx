import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Security } from "@/features/account/identity/security";
import { staticLocale } from "@/features/layout/static-locale";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface DevicesPageProps {
  readonly params: Promise<{ locale: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: DevicesPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "identity.security" });
  return { title: t("title"), robots: { index: false } };
}

export default async function DevicesPage({ params }: DevicesPageProps) {
  staticLocale((await params).locale);
  const { identity, me } = trpc.account;
  await preload(me.queryOptions(), identity.state.queryOptions(), identity.devices.list.queryOptions());
  return (
    <HydrateClient>
      <Security />
    </HydrateClient>
  );
}
