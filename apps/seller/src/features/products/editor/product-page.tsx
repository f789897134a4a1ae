"use client";
import { Tabs } from "@souk/ui/components/tabs";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../../frame/page-header.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { QueryState } from "../../states/query-state.tsx";
import { HistoryList } from "../history/history-list.tsx";
import { ProductState } from "../product-state.tsx";
import { contentToEdit, versionKey } from "./content-to-edit.ts";
import { ProductEditor } from "./product-editor.tsx";

/** One product of the shop's own: what is written of it, and what became of it. */
export function ProductPage({ productId, storefrontUrl }: { productId: string; storefrontUrl: string }) {
  const t = useTranslations("products");
  const { slug: shop } = useShop();
  // Asked for again only when this page itself has changed the product: an answer must not run over what is being written.
  const query = useQuery(
    useTRPC().catalogue.get.queryOptions({ shop, productId }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const product = query.data;
  if (!product) return <QueryState query={query} className="h-96" />;
  const content = contentToEdit(product);
  const { en, ru } = content.title;
  return (
    <>
      <p className="mb-1 text-small">
        <Link href={`/${shop}/products`} className="text-soft hover:text-ink">
          {t("title")}
        </Link>
      </p>
      <PageHeader
        title={en || ru || t("untitled")}
        note={<ProductState live={product.live} revision={product.draft?.state ?? product.latest?.state ?? null} />}
      />
      <Tabs
        label={t("product")}
        tabs={[
          {
            id: "edit",
            label: t("tabs.edit"),
            content: (
              <ProductEditor
                key={versionKey(product)}
                product={product}
                initial={content}
                storefrontUrl={storefrontUrl}
              />
            ),
          },
          { id: "history", label: t("tabs.history"), content: <HistoryList productId={productId} /> },
        ]}
      />
    </>
  );
}
