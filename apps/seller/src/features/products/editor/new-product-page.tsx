"use client";
import { newId } from "@souk/ids/id";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ProductContent } from "@/server/routers/catalogue/content-view";
import type { ProductView } from "@/server/routers/catalogue/product-view";
import { PageHeader } from "../../frame/page-header.tsx";
import { ProductEditor } from "./product-editor.tsx";
import { blankVariant } from "./variants-of.ts";

const empty = { en: "", ru: "" };

/** A product of which nothing is stored until something is written. */
export function NewProductPage({ currencyCode }: { currencyCode: string }) {
  const t = useTranslations("products");
  const [product] = useState(() => blankProduct(currencyCode));
  const [content] = useState(
    (): ProductContent => ({
      ...{ title: empty, description: empty, brand: "", categoryId: "" },
      ...{ attributes: [], optionCodes: [], variants: [blankVariant()], media: [] },
    }),
  );
  return (
    <>
      <PageHeader title={t("new")} />
      <ProductEditor product={product} initial={content} storefrontUrl="" />
    </>
  );
}

function blankProduct(currencyCode: string): ProductView {
  return {
    ...{ id: newId(), isOwner: true, live: "none", slug: "", liveContent: null, pausedOfferIds: [] },
    ...{ otherSellerCount: 0, draft: null, latest: null, problems: [], isTakenDown: false, attributes: [] },
    currencyCode,
  };
}
