import { SectionHeader } from "@souk/ui/components/section-header";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staticLocale } from "@/features/layout/static-locale";
import { FindOrderForm } from "@/features/orders/find-order-form";
import { ClientMessages } from "@/i18n/client-messages";

interface FindOrderPageProps {
  readonly params: Promise<{ locale: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: FindOrderPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "orders.find" });
  return { title: t("title"), robots: { index: false } };
}

export default async function FindOrderPage({ params }: FindOrderPageProps) {
  staticLocale((await params).locale);
  const t = await getTranslations("orders.find");
  return (
    <div className="page-width py-6 sm:py-10">
      <div className="mx-auto max-w-130">
        <SectionHeader level="page" title={t("title")} className="mb-3" />
        <p className="mb-7 text-soft">{t("lead")}</p>
        <ClientMessages add={["orders.find"]}>
          <FindOrderForm />
        </ClientMessages>
      </div>
    </div>
  );
}
