import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MissingPage } from "@/features/layout/missing-page";
import { staticLocale } from "@/features/layout/static-locale";

export const dynamic = "force-static";
export const revalidate = 3600;
export const generateStaticParams = () => [];

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  staticLocale((await params).locale);
  const t = await getTranslations("shop.missing");
  return { title: t("title"), robots: { index: false } };
}

/** Next leaves it to the browser's code to show what `notFound` means; page-cache.mjs answers with this instead, as 404. */
export default async function Missing({ params }: PageProps) {
  staticLocale((await params).locale);
  return <MissingPage />;
}
