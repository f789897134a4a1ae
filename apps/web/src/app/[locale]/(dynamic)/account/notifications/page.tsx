import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staticLocale } from "@/features/layout/static-locale";
import { NotificationsScreen } from "@/features/notifications/notifications-screen";
import { HydrateClient, preload, preloadPages, trpc } from "@/trpc/server";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "notifications" });
  return { title: t("title"), robots: { index: false } };
}

export default async function Page({ params }: PageProps) {
  staticLocale((await params).locale);
  await Promise.all([
    preload(trpc.account.me.queryOptions()),
    preloadPages(
      trpc.notifications.list.infiniteQueryOptions({}, { getNextPageParam: ({ nextCursor }) => nextCursor }),
    ),
  ]);
  return (
    <HydrateClient>
      <NotificationsScreen />
    </HydrateClient>
  );
}
