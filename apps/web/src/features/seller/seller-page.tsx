import { Breadcrumbs } from "@souk/ui/components/breadcrumbs";
import { EmptyState } from "@souk/ui/components/empty-state";
import { SectionHeader } from "@souk/ui/components/section-header";
import { PackageOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CardPage } from "@/server/catalogue/list-cards";
import type { SellerView } from "@/server/pages/seller-view";
import { ListingPage } from "../catalogue/listing-page.tsx";
import { ShopLink } from "../layout/shop-link.tsx";
import { SellerHead } from "./seller-head.tsx";
import { SellerSearch } from "./seller-search.tsx";
import { SellerClosures, SellerTerms } from "./seller-terms.tsx";

export interface SellerPageProps {
  readonly seller: SellerView;
  readonly page: CardPage;
}

export function SellerPage({ seller, page }: SellerPageProps) {
  const t = useTranslations("shop.seller");
  return (
    <div className="page-width grid gap-8 pt-5">
      <div className="grid gap-5">
        <Breadcrumbs
          label={t("trail")}
          items={[{ label: t("home"), href: "/" }, { label: seller.name }]}
          linkAs={ShopLink}
        />
        <SellerHead seller={seller} />
        <SellerClosures seller={seller} />
      </div>
      <section className="grid gap-5">
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
          <SectionHeader title={t("products")} />
          {page.cards.length > 0 && <SellerSearch seller={seller} />}
        </div>
        {page.cards.length > 0 ? (
          <ListingPage
            label={t("productsOf", { seller: seller.name })}
            query={{ sellerId: seller.id }}
            moreHref={`/s/${seller.slug}/more`}
            page={page}
          />
        ) : (
          <EmptyState icon={<PackageOpen strokeWidth={1.75} />} title={t("empty")} headingLevel={3}>
            {t("emptyText")}
          </EmptyState>
        )}
      </section>
      <SellerTerms seller={seller} />
    </div>
  );
}
