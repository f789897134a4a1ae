import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntrancePage } from "@/features/account/identity/entrance-page";
import { ResetForm } from "@/features/account/identity/reset-form";
import { staticLocale } from "@/features/layout/static-locale";

interface ResetPageProps {
  readonly params: Promise<{ locale: string; token: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: ResetPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "identity.reset" });
  // The address is a secret: no index and no referrer learns it.
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function ResetPage({ params }: ResetPageProps) {
  const { locale, token } = await params;
  staticLocale(locale);
  const t = await getTranslations("identity.reset");
  return (
    <EntrancePage title={t("title")}>
      <ResetForm token={token} />
    </EntrancePage>
  );
}
