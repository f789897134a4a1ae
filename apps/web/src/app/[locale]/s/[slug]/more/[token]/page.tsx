import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { staticLocale } from "@/features/layout/static-locale";
import { SellerPage } from "@/features/seller/seller-page";
import { readListing } from "@/server/pages/listing";
import { readSeller } from "@/server/pages/seller";

export const dynamic = "force-static";
export const revalidate = 3600;
export const generateStaticParams = () => [];

interface PageProps {
  readonly params: Promise<{ locale: string; slug: string; token: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, locale } = await params;
  const seller = await readSeller(slug, staticLocale(locale));
  return { title: seller?.name ?? null, robots: { index: false, follow: true } };
}

export default async function Page({ params }: PageProps) {
  const { slug, token, ...rest } = await params;
  const locale = staticLocale(rest.locale);
  const seller = await readSeller(slug, locale);
  if (!seller) notFound();
  const page = await readListing({ of: "seller", slug, id: seller.id }, locale, token);
  if (!page) notFound();
  return <SellerPage seller={seller} page={page} />;
}
