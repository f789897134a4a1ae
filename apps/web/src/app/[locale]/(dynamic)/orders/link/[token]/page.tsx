import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { countriesByName } from "@/features/address/country-names";
import { staticLocale } from "@/features/layout/static-locale";
import { LinkedOrder } from "@/features/orders/linked-order";
import { ClientMessages } from "@/i18n/client-messages";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface LinkPageProps {
  readonly params: Promise<{ locale: string; token: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: LinkPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "orders.link" });
  // The address is the key to the order: no other site, and no index, gets to know it.
  return { title: t("title"), robots: { index: false, follow: false, noarchive: true }, referrer: "no-referrer" };
}

export default async function OrderLinkPage({ params }: LinkPageProps) {
  const { locale: language, token } = await params;
  const locale = staticLocale(language);
  await preload(trpc.order.getByLink.queryOptions({ token }));
  return (
    <div className="page-width py-6 sm:py-8">
      <ClientMessages
        add={["orders.order", "orders.drop", "orders.link", "orders.cancel", "cart.page", "checkout.tax"]}
      >
        <HydrateClient>
          <LinkedOrder token={token} countries={countriesByName(locale)} />
        </HydrateClient>
      </ClientMessages>
    </div>
  );
}
