import { notFound } from "next/navigation";
import { ImageResponse } from "next/og";
import { hasLocale } from "next-intl";
import { locales } from "@/i18n/locales";
import { readProduct } from "@/server/pages/product";
import { ogFonts } from "@/server/sharing/og-fonts";
import { ogPicture } from "@/server/sharing/og-picture";
import { ProductShareCard } from "@/server/sharing/product-share-card";

export const size = { width: 1200, height: 630 };
export const contentType = "image/png";
export const revalidate = 3600;
export const generateStaticParams = () => [];

interface ImageProps {
  readonly params: Promise<{ locale: string; slug: string }>;
}

/** What a link to the product looks like where it is shared. */
export default async function ProductImage({ params }: ImageProps) {
  const { locale, slug } = await params;
  const product = hasLocale(locales, locale) ? await readProduct(slug, locale) : null;
  if (!product) notFound();
  const [fonts, picture] = await Promise.all([ogFonts(), ogPicture(product.pictures[0]?.id)]);
  return new ImageResponse(<ProductShareCard product={product} picture={picture} />, { ...size, fonts });
}
