import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntrancePage } from "@/features/account/identity/entrance-page";
import { ForgotForm } from "@/features/account/identity/forgot-form";
import { staticLocale } from "@/features/layout/static-locale";

interface ForgotPageProps {
  readonly params: Promise<{ locale: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: ForgotPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "identity.forgot" });
  return { title: t("title"), robots: { index: false } };
}

export default async function ForgotPage({ params }: ForgotPageProps) {
  staticLocale((await params).locale);
  const t = await getTranslations("identity.forgot");
  return (
    <EntrancePage title={t("title")} text={t("text")}>
      <ForgotForm />
    </EntrancePage>
  );
}
