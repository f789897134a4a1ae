import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddressBook } from "@/features/account/area/address-book";
import { countriesByName } from "@/features/address/country-names";
import { staticLocale } from "@/features/layout/static-locale";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "account.addresses" });
  return { title: t("title"), robots: { index: false } };
}

export default async function Page({ params }: PageProps) {
  const locale = staticLocale((await params).locale);
  await preload(trpc.account.me.queryOptions(), trpc.account.addresses.list.queryOptions());
  return (
    <HydrateClient>
      <AddressBook countries={countriesByName(locale)} />
    </HydrateClient>
  );
}
