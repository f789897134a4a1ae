import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createLoader, type SearchParams } from "nuqs/server";
import { listInput, productParsers } from "@/features/products/product-filters";
import { ProductsPage } from "@/features/products/products-page";
import { HydrateClient, preload, preloadPages, trpc } from "@/trpc/server";

interface ProductsRouteProps {
  readonly params: Promise<{ locale: string; shop: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const readFilters = createLoader(productParsers);

export async function generateMetadata({ params }: ProductsRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "products" });
  return { title: t("title") };
}

export default async function ProductsRoute({ params, searchParams }: ProductsRouteProps) {
  const [{ shop }, filters] = await Promise.all([params, readFilters(searchParams)]);
  await Promise.all([
    preload(trpc.catalogue.categories.queryOptions({ shop })),
    preloadPages(
      trpc.catalogue.list.infiniteQueryOptions(listInput(shop, filters), {
        getNextPageParam: (page) => page.nextCursor,
      }),
    ),
  ]);
  return (
    <HydrateClient>
      <ProductsPage />
    </HydrateClient>
  );
}
