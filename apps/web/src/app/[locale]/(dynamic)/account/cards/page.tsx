import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Cards } from "@/features/account/area/cards";
import { staticLocale } from "@/features/layout/static-locale";
import { ClientMessages } from "@/i18n/client-messages";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "personal.cards" });
  return { title: t("title"), robots: { index: false } };
}

export default async function Page({ params }: PageProps) {
  staticLocale((await params).locale);
  await preload(trpc.account.me.queryOptions(), trpc.account.cards.list.queryOptions());
  return (
    <ClientMessages add={["account", "personal", "checkout.payment"]}>
      <HydrateClient>
        <Cards />
      </HydrateClient>
    </ClientMessages>
  );
}
