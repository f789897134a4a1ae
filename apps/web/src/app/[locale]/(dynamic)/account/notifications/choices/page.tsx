import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staticLocale } from "@/features/layout/static-locale";
import { ChoicesScreen } from "@/features/wish-mails/choices-screen";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "wishlist.mails" });
  return { title: t("title"), robots: { index: false } };
}

export default async function Page({ params }: PageProps) {
  staticLocale((await params).locale);
  await preload(
    trpc.account.me.queryOptions(),
    trpc.account.notifications.get.queryOptions(),
    trpc.account.phone.get.queryOptions(),
    trpc.account.identity.state.queryOptions(),
  );
  return (
    <HydrateClient>
      <ChoicesScreen />
    </HydrateClient>
  );
}
