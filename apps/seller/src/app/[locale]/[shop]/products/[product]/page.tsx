import { isDomainError } from "@souk/errors/domain-error";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { env } from "@/env";
import { ProductPage } from "@/features/products/editor/product-page";
import { fetched, HydrateClient, preload, trpc } from "@/trpc/server";

interface ProductRouteProps {
  readonly params: Promise<{ locale: string; shop: string; product: string }>;
}

export async function generateMetadata({ params }: ProductRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "products" });
  return { title: t("product") };
}

export default async function ProductRoute({ params }: ProductRouteProps) {
  const { shop, product } = await params;
  if (!z.uuid().safeParse(product).success) notFound();
  await Promise.all([
    preload(trpc.catalogue.categories.queryOptions({ shop })),
    fetched(trpc.catalogue.get.queryOptions({ shop, productId: product })).catch((error: unknown) => {
      if (isMissing(error)) notFound();
    }),
  ]);
  return (
    <HydrateClient>
      <ProductPage productId={product} storefrontUrl={env().WEB_URL} />
    </HydrateClient>
  );
}

/** Procedures wrap what a service refuses with. */
function isMissing(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return isDomainError(cause) && cause.kind === "not_found";
}
