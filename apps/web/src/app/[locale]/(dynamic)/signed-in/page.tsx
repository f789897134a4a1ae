import { safeNext } from "@souk/bff/safe-next";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Arrival } from "@/features/account/identity/arrival";
import { EntrancePage } from "@/features/account/identity/entrance-page";
import { staticLocale } from "@/features/layout/static-locale";

interface SignedInPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ next?: string | string[] }>;
}

export const dynamic = "force-dynamic";

export const metadata: Metadata = { robots: { index: false } };

/** Where another provider sends people back to. */
export default async function SignedInPage({ params, searchParams }: SignedInPageProps) {
  staticLocale((await params).locale);
  const t = await getTranslations("account.signIn");
  return (
    <EntrancePage title={t("title")}>
      <Arrival next={safeNext((await searchParams).next)} />
    </EntrancePage>
  );
}
