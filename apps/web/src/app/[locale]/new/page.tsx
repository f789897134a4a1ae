import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NewPage } from "@/features/catalogue/new-page";
import { alternates } from "@/features/layout/alternates";
import { staticLocale } from "@/features/layout/static-locale";
import { readListing } from "@/server/pages/listing";

export const dynamic = "force-static";
export const revalidate = 3600;
export const generateStaticParams = () => [];

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = staticLocale((await params).locale);
  const t = await getTranslations("shop.new");
  return { title: t("title"), description: t("text"), alternates: alternates(locale, "/new") };
}

export default async function Page({ params }: PageProps) {
  const page = await readListing({ of: "all" }, staticLocale((await params).locale));
  if (!page) notFound();
  return <NewPage page={page} />;
}
