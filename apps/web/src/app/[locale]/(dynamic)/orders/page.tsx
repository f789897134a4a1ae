import { SectionHeader } from "@souk/ui/components/section-header";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BesidePlacesOfAccount } from "@/features/account/area/beside-places";
import { staticLocale } from "@/features/layout/static-locale";
import { OrderList } from "@/features/orders/order-list";
import { readOrderSearch } from "@/features/orders/order-search";
import { ClientMessages } from "@/i18n/client-messages";
import { HydrateClient, preload, preloaded, preloadPages, trpc } from "@/trpc/server";

interface OrdersPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: OrdersPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "orders.list" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OrdersPage({ params, searchParams }: OrdersPageProps) {
  staticLocale((await params).locale);
  const t = await getTranslations("orders.list");
  const search = readOrderSearch(await searchParams);
  await Promise.all([
    preload(trpc.account.me.queryOptions()),
    preloadPages(trpc.order.list.infiniteQueryOptions({ ...search }, { getNextPageParam: (page) => page.nextCursor })),
  ]);
  const firstMe = preloaded(trpc.account.me.queryOptions());
  return (
    <div className="page-width py-6 sm:py-8">
      <ClientMessages add={["orders.list", "personal.nav"]}>
        <HydrateClient>
          <BesidePlacesOfAccount firstMe={firstMe}>
            <SectionHeader level="page" title={t("title")} className="mb-6" />
            <OrderList {...search} firstMe={firstMe} />
          </BesidePlacesOfAccount>
        </HydrateClient>
      </ClientMessages>
    </div>
  );
}
