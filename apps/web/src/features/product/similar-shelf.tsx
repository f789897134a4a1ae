"use client";
import { ProductGrid } from "@souk/ui/components/product-grid";
import { SectionHeader } from "@souk/ui/components/section-header";
import { ProductGridSkeleton } from "@souk/ui/components/skeleton";
import { TextLink } from "@souk/ui/components/text-link";
import { useTranslations } from "next-intl";
import type { NamedSlug } from "@/server/catalogue/search-products";
import { useBffQuery } from "@/trpc/use-bff-query";
import { AppendedCards } from "../catalogue/appended-cards.tsx";
import { ShopLink } from "../layout/shop-link.tsx";

export interface SimilarShelfProps {
  readonly productId: string;
  readonly category: NamedSlug;
}

/** Others of the category, what is ordered most first. */
export function SimilarShelf({ productId, category }: SimilarShelfProps) {
  const t = useTranslations("finding.similar");
  const { data, isError } = useBffQuery((trpc) =>
    trpc.catalogue.similar.queryOptions({ productId, categorySlug: category.slug }, { staleTime: 300_000 }),
  );
  if (isError || data?.length === 0) return null;
  return (
    <section className="grid gap-5">
      <SectionHeader
        title={t("title")}
        aside={
          <TextLink href={`/c/${category.slug}`} linkAs={ShopLink} variant="soft" hasArrow>
            {t("all", { category: category.name })}
          </TextLink>
        }
      />
      {data ? (
        <ProductGrid label={t("title")} className="whole-rows">
          <AppendedCards pages={[{ cards: data }]} headingLevel={3} />
        </ProductGrid>
      ) : (
        <ProductGridSkeleton label={t("loading")} count={5} />
      )}
    </section>
  );
}
