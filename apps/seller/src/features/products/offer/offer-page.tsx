"use client";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { Link } from "@/i18n/navigation";
import { PageHeader } from "../../frame/page-header.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { FindOfferable } from "./find-offerable.tsx";
import { offerParsers } from "./offer-filters.ts";
import { OfferProduct } from "./offer-product.tsx";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A shop sells what is in the storefront already: find it, name a price. */
export function OfferPage({ storefrontUrl }: { storefrontUrl: string }) {
  const t = useTranslations("products.offer");
  const { slug: shop } = useShop();
  const [{ product }] = useQueryStates(offerParsers);
  if (uuid.test(product)) return <OfferProduct key={product} productId={product} storefrontUrl={storefrontUrl} />;
  return (
    <>
      <p className="mb-1 text-small">
        <Link href={`/${shop}/products`} className="text-soft hover:text-ink">
          {t("back")}
        </Link>
      </p>
      <PageHeader title={t("title")} />
      <FindOfferable />
    </>
  );
}
