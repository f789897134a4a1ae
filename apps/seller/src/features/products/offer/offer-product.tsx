"use client";
import { TextLink } from "@souk/ui/components/text-link";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../../frame/page-header.tsx";
import { ItemPicture } from "../../orders/item-picture.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { QueryState } from "../../states/query-state.tsx";
import { OfferForm } from "./offer-form.tsx";

/** The shop's own prices for one product of the storefront. */
export function OfferProduct({ productId, storefrontUrl }: { productId: string; storefrontUrl: string }) {
  const t = useTranslations("products.offer");
  const locale = useLocale();
  const { slug: shop } = useShop();
  const query = useQuery(
    useTRPC().catalogue.offerable.queryOptions({ shop, productId }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const product = query.data;
  return (
    <>
      <p className="mb-1 text-small">
        <Link href={`/${shop}/products`} className="text-soft hover:text-ink">
          {t("back")}
        </Link>
      </p>
      <PageHeader
        title={product?.title ?? t("title")}
        note={
          product && (
            <span className="inline-flex items-center gap-2.5">
              <ItemPicture picture={product.picture} title={product.title} />
              {product.brand}
              <TextLink href={`${storefrontUrl}/${locale}/p/${product.slug}`}>{t("see")}</TextLink>
            </span>
          )
        }
      />
      {product ? (
        <OfferForm key={query.dataUpdatedAt} product={product} />
      ) : (
        <QueryState query={query} className="h-64" />
      )}
    </>
  );
}
