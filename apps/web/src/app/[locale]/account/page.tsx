import { SectionHeader } from "@souk/ui/components/section-header";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountScreen } from "@/features/account/account-screen";
import { countriesByName } from "@/features/address/country-names";
import { staticLocale } from "@/features/layout/static-locale";
import { ClientMessages } from "@/i18n/client-messages";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface AccountPageProps {
  readonly params: Promise<{ locale: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: AccountPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "account.page" });
  return { title: t("title"), robots: { index: false } };
}

export default async function AccountPage({ params }: AccountPageProps) {
  const locale = staticLocale((await params).locale);
  const t = await getTranslations("account.page");
  await preload(trpc.account.me.queryOptions(), trpc.account.addresses.list.queryOptions());
  return (
    <div className="page-width py-6 sm:py-8">
      <SectionHeader level="page" title={t("title")} className="mb-6" />
      <ClientMessages add={["account", "address"]}>
        <HydrateClient>
          <AccountScreen countries={countriesByName(locale)} />
        </HydrateClient>
      </ClientMessages>
    </div>
  );
}
