import { SectionHeader } from "@souk/ui/components/section-header";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { homeCountry } from "@/features/address/countries";
import { countriesByName } from "@/features/address/country-names";
import { CheckoutScreen } from "@/features/checkout/checkout-screen";
import { destinationOf } from "@/features/checkout/destination";
import { staticLocale } from "@/features/layout/static-locale";
import { ClientMessages } from "@/i18n/client-messages";
import { HydrateClient, preload, preloaded, trpc } from "@/trpc/server";

interface CheckoutPageProps {
  readonly params: Promise<{ locale: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: CheckoutPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "checkout.page" });
  return { title: t("title"), robots: { index: false } };
}

export default async function CheckoutPage({ params }: CheckoutPageProps) {
  const locale = staticLocale((await params).locale);
  const t = await getTranslations("checkout.page");
  const addresses = trpc.account.addresses.list.queryOptions();
  await preload(addresses);
  const [first] = preloaded(addresses) ?? [];
  await preload(
    trpc.account.me.queryOptions(),
    trpc.checkout.hostedFields.queryOptions(),
    trpc.account.cards.list.queryOptions(),
    trpc.cart.get.queryOptions(first ? destinationOf(first) : { countryCode: homeCountry }),
  );
  return (
    <div className="page-width py-6 sm:py-8">
      <SectionHeader level="page" title={t("title")} className="mb-6" />
      <ClientMessages add={["cart", "checkout", "address", "account.addresses"]}>
        <HydrateClient>
          <CheckoutScreen countries={countriesByName(locale)} firstMe={preloaded(trpc.account.me.queryOptions())} />
        </HydrateClient>
      </ClientMessages>
    </div>
  );
}
