import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConfirmLink } from "@/features/account/identity/confirm-link";
import { EntrancePage } from "@/features/account/identity/entrance-page";
import { staticLocale } from "@/features/layout/static-locale";
import { preload, preloaded, trpc } from "@/trpc/server";

interface EmailChangePageProps {
  readonly params: Promise<{ locale: string; token: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: EmailChangePageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "identity.emailChange" });
  // The address is a secret: no index and no referrer learns it.
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function EmailChangePage({ params }: EmailChangePageProps) {
  const { locale, token } = await params;
  staticLocale(locale);
  const t = await getTranslations("identity.emailChange");
  await preload(trpc.account.me.queryOptions());
  return (
    <EntrancePage title={t("title")}>
      <ConfirmLink kind="emailChange" token={token} firstMe={preloaded(trpc.account.me.queryOptions())} />
    </EntrancePage>
  );
}
