import { Avatar } from "@souk/ui/components/avatar";
import { Breadcrumbs } from "@souk/ui/components/breadcrumbs";
import { EmptyState } from "@souk/ui/components/empty-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { SectionHeader } from "@souk/ui/components/section-header";
import { PackageOpen, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CardPage } from "@/server/catalogue/list-cards";
import type { SellerView } from "@/server/pages/seller";
import { ListingPage } from "../catalogue/listing-page.tsx";
import { ShopLink } from "../layout/shop-link.tsx";

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
      </div>
      <section className="grid gap-5">
        <SectionHeader
          title={t("products")}
          aside={
            page.cards.length > 0 && (
              <LinkButton href={`/search?seller=${seller.id}`} linkAs={ShopLink} variant="outline" size="sm">
                <Search aria-hidden strokeWidth={1.75} />
                {t("search", { seller: seller.name })}
              </LinkButton>
            )
          }
        />
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
    </div>
  );
}

function SellerHead({ seller }: { seller: SellerView }) {
  const t = useTranslations("shop.seller");
  const place = [seller.city, seller.country].filter(Boolean).join(", ");
  const since = seller.foundedYear ?? seller.hereSinceYear;
  const facts = [place, since && t(seller.foundedYear ? "founded" : "since", { year: String(since) })].filter(Boolean);
  return (
    <header className="flex flex-wrap items-start gap-x-5 gap-y-4 rounded-28 bg-wash p-6 sm:p-7.5">
      <Avatar name={seller.name} size="lg" />
      <div className="min-w-0 grow basis-80">
        <h1 className="hyphens-auto text-title">{seller.name}</h1>
        {facts.length > 0 && <p className="mt-1 text-soft">{facts.join(" · ")}</p>}
        {seller.description && <p className="mt-4 max-w-reading whitespace-pre-line">{seller.description}</p>}
      </div>
    </header>
  );
}
