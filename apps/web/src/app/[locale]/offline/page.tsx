import { EmptyState } from "@souk/ui/components/empty-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { WifiOff } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staticLocale } from "@/features/layout/static-locale";

export const dynamic = "force-static";
export const revalidate = 3600;
export const generateStaticParams = () => [];

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  staticLocale((await params).locale);
  const t = await getTranslations("shop.offline");
  return { title: t("title"), robots: { index: false } };
}

/** Stands in for any page while there is no network. The service worker answers with it at the address that was asked for. */
export default async function OfflinePage({ params }: PageProps) {
  staticLocale((await params).locale);
  const t = await getTranslations("shop.offline");
  return (
    <div className="page-width py-16">
      <EmptyState
        headingLevel={1}
        icon={<WifiOff strokeWidth={1.75} />}
        title={t("title")}
        action={<LinkButton href="">{t("retry")}</LinkButton>}
      >
        {t("text")}
      </EmptyState>
    </div>
  );
}
