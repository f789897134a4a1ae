import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ReturnScreen } from "@/features/checkout/return-screen";
import { staticLocale } from "@/features/layout/static-locale";
import { ClientMessages } from "@/i18n/client-messages";

interface ReturnPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ checkout?: string | string[] }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: ReturnPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "checkout.return" });
  return { title: t("title"), robots: { index: false } };
}

export default async function ReturnPage({ params, searchParams }: ReturnPageProps) {
  staticLocale((await params).locale);
  const checkoutId = z.uuid().safeParse((await searchParams).checkout);
  if (!checkoutId.success) notFound();
  return (
    <div className="page-width py-6 sm:py-8">
      <ClientMessages add={["checkout.return"]}>
        <ReturnScreen checkoutId={checkoutId.data} />
      </ClientMessages>
    </div>
  );
}
