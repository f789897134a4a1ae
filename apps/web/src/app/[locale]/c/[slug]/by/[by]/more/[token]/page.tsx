import type { Metadata } from "next";
import { CategoryRoute, categoryMetadata } from "@/features/catalogue/category-route";
import { staticLocale } from "@/features/layout/static-locale";

export const dynamic = "force-static";
export const revalidate = 3600;
export const generateStaticParams = () => [];

interface PageProps {
  readonly params: Promise<{ locale: string; slug: string; by: string; token: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const address = await params;
  return categoryMetadata({ ...address, locale: staticLocale(address.locale) });
}

export default async function Page({ params }: PageProps) {
  const address = await params;
  return <CategoryRoute {...address} locale={staticLocale(address.locale)} />;
}
