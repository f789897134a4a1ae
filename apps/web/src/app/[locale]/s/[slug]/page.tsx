import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { alternates } from "@/features/layout/alternates";
import { staticLocale } from "@/features/layout/static-locale";
import { SellerPage } from "@/features/seller/seller-page";
import { readListing } from "@/server/pages/listing";
import { readSeller } from "@/server/pages/seller";

export const dynamic = "force-static";
export const revalidate = 3600;
export const generateStaticParams = () => [];

interface PageProps {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, ...rest } = await params;
  const locale = staticLocale(rest.locale);
  const seller = await readSeller(slug, locale);
  if (!seller) return {};
  return { title: seller.name, description: seller.description, alternates: alternates(locale, `/s/${slug}`) };
}

export default async function Page({ params }: PageProps) {
  const { slug, ...rest } = await params;
  const locale = staticLocale(rest.locale);
  const seller = await readSeller(slug, locale);
  if (!seller) notFound();
  const page = await readListing({ of: "seller", slug, id: seller.id }, locale);
  if (!page) notFound();
  return <SellerPage seller={seller} page={page} />;
}
