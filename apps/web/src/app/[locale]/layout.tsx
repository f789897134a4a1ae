import "../globals.css";
import { FontPreload } from "@souk/ui/components/font-preload";
import { mainId, SkipLink } from "@souk/ui/components/skip-link";
import { ToastProvider } from "@souk/ui/components/toast";
import { themeScript } from "@souk/ui/lib/theme-script";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { env } from "@/env";
import { Footer } from "@/features/layout/footer";
import { SiteHeader } from "@/features/layout/site-header";
import { ClientMessages } from "@/i18n/client-messages";
import { isLocale } from "@/i18n/locales";
import { KeepOffline } from "@/offline/keep-offline";
import { readCategoriesIfThere } from "@/server/pages/categories";
import { BffProvider } from "@/trpc/bff-context";

interface LayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#151210" },
  ],
};

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "shop.site" });
  return {
    metadataBase: new URL(env().NEXTAUTH_URL),
    title: { default: t("title"), template: t("titleTemplate") },
    description: t("description"),
    applicationName: t("name"),
    openGraph: { siteName: t("name"), type: "website", locale },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export default async function LocaleLayout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const [t, categories] = await Promise.all([getTranslations("shop.site"), readCategoriesIfThere(locale)]);
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body className="flex min-h-dvh flex-col">
        <ClientMessages>
          <FontPreload locale={locale} />
          <BffProvider>
            <ToastProvider labels={{ region: t("notifications"), close: t("close") }}>
              <SkipLink>{t("skip")}</SkipLink>
              <SiteHeader categories={categories} />
              <main id={mainId} tabIndex={-1} className="min-h-[calc(100dvh-7.5rem)] grow outline-none">
                {children}
              </main>
              <Footer categories={categories} />
              <KeepOffline />
            </ToastProvider>
          </BffProvider>
        </ClientMessages>
      </body>
    </html>
  );
}
