import { SectionHeader } from "@souk/ui/components/section-header";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BesidePlacesOfAccount } from "@/features/account/area/beside-places";
import { staticLocale } from "@/features/layout/static-locale";
import { WishlistScreen } from "@/features/wishlist/wishlist-screen";
import { ClientMessages } from "@/i18n/client-messages";
import { HydrateClient, preload, preloaded, preloadPages, trpc } from "@/trpc/server";

interface WishlistPageProps {
  readonly params: Promise<{ locale: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: WishlistPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "wishlist.page" });
  return { title: t("title"), robots: { index: false } };
}

export default async function WishlistPage({ params }: WishlistPageProps) {
  staticLocale((await params).locale);
  const t = await getTranslations("wishlist.page");
  await Promise.all([
    preload(trpc.account.me.queryOptions()),
    preloadPages(trpc.wishlist.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next })),
  ]);
  const firstMe = preloaded(trpc.account.me.queryOptions());
  if (firstMe) {
    await preload(trpc.account.notifications.get.queryOptions(), trpc.account.identity.state.queryOptions());
  }
  return (
    <div className="page-width py-6 sm:py-8">
      <ClientMessages add={["wishlist", "personal.nav", "personal.state", "identity.unconfirmed"]}>
        <HydrateClient>
          <BesidePlacesOfAccount firstMe={firstMe}>
            <SectionHeader level="page" title={t("title")} className="mb-6" />
            <WishlistScreen firstMe={firstMe} />
          </BesidePlacesOfAccount>
        </HydrateClient>
      </ClientMessages>
    </div>
  );
}
