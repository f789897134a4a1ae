import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { env } from "@/env";
import { pathTo } from "@/features/catalogue/category-tree";
import { alternates } from "@/features/layout/alternates";
import { staticLocale } from "@/features/layout/static-locale";
import { ProductJsonLd } from "@/features/product/product-json-ld";
import { ProductPage } from "@/features/product/product-page";
import { ClientMessages } from "@/i18n/client-messages";
import { readCategoriesIfThere } from "@/server/pages/categories";
import { readProduct } from "@/server/pages/product";
import { readReviewsIfThere } from "@/server/pages/reviews";

export const dynamic = "force-static";
export const revalidate = 3600;
export const generateStaticParams = () => [];

interface PageProps {
  readonly params: Promise<{ locale: string; slug: string }>;
}

const descriptionLength = 160;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, ...rest } = await params;
  const locale = staticLocale(rest.locale);
  const product = await readProduct(slug, locale);
  if (!product) return {};
  const description = shorten(product.description);
  return {
    title: product.title,
    description,
    alternates: alternates(locale, `/p/${slug}`),
    openGraph: { title: product.title, description, url: `/${locale}/p/${slug}`, locale },
    twitter: { card: "summary_large_image" },
  };
}

export default async function Page({ params }: PageProps) {
  const { slug, ...rest } = await params;
  const locale = staticLocale(rest.locale);
  const [product, categories] = await Promise.all([readProduct(slug, locale), readCategoriesIfThere(locale)]);
  if (!product) notFound();
  // The address is one that the product gave up.
  if (product.slug !== slug) permanentRedirect(`/${locale}/p/${product.slug}`);
  const reviews = await readReviewsIfThere(product.id);
  const trail = pathTo(categories, product.categoryId);
  return (
    <ClientMessages
      add={[
        "shop.product",
        "finding.choice",
        "finding.offers",
        "finding.delivery",
        "finding.buyBar",
        "finding.gallery",
        "finding.similar",
        "wishlist.recent",
        "reviews.product",
      ]}
    >
      <ProductJsonLd
        product={product}
        trail={trail}
        rating={reviews?.rating ?? null}
        baseUrl={`${env().NEXTAUTH_URL}/${locale}`}
      />
      <ProductPage product={product} trail={trail} reviews={reviews} />
    </ClientMessages>
  );
}

function shorten(text: string): string {
  if (text.length <= descriptionLength) return text;
  return `${text.slice(0, text.lastIndexOf(" ", descriptionLength))}…`;
}
