import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CategoryPage } from "@/features/catalogue/category-page";
import { alternates } from "@/features/layout/alternates";
import { staticLocale } from "@/features/layout/static-locale";
import { readCategory } from "@/server/pages/categories";
import { readListing } from "@/server/pages/listing";

export const dynamic = "force-static";
export const revalidate = 3600;
export const generateStaticParams = () => [];

interface PageProps {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, ...rest } = await params;
  const locale = staticLocale(rest.locale);
  const found = await readCategory(slug, locale);
  return found ? { title: found.category.name, alternates: alternates(locale, `/c/${slug}`) } : {};
}

export default async function Page({ params }: PageProps) {
  const { slug, ...rest } = await params;
  const locale = staticLocale(rest.locale);
  const [found, page] = await Promise.all([readCategory(slug, locale), readListing({ of: "category", slug }, locale)]);
  if (!found || !page) notFound();
  return <CategoryPage {...found} page={page} />;
}
