import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Overview } from "@/features/account/area/overview";
import { staticLocale } from "@/features/layout/static-locale";
import { HydrateClient, preload, preloadPages, trpc } from "@/trpc/server";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "account.page" });
  return { title: t("title"), robots: { index: false } };
}

export default async function Page({ params }: PageProps) {
  staticLocale((await params).locale);
  const { identity, me, profile } = trpc.account;
  await Promise.all([
    preload(me.queryOptions(), profile.get.queryOptions(), identity.state.queryOptions()),
    preloadPages(trpc.order.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor })),
  ]);
  return (
    <HydrateClient>
      <Overview />
    </HydrateClient>
  );
}
