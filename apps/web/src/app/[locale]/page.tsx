import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProductShelf } from "@/features/catalogue/product-shelf";
import { StockScope } from "@/features/catalogue/stock-scope";
import { CategoryTiles } from "@/features/home/category-tiles";
import { EmptyShop } from "@/features/home/empty-shop";
import { Heroes } from "@/features/home/heroes";
import { SellerSpotlights } from "@/features/home/seller-spotlights";
import { ShopJsonLd } from "@/features/home/shop-json-ld";
import { alternates } from "@/features/layout/alternates";
import { staticLocale } from "@/features/layout/static-locale";
import { RecentShelfLater } from "@/features/recent/recent-shelf-later";
import { ClientMessages } from "@/i18n/client-messages";
import { readHome } from "@/server/pages/home";

export const dynamic = "force-static";
export const revalidate = 3600;
export const generateStaticParams = () => [];

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

const shelvesShown = 3;
const weekMs = 7 * 24 * 60 * 60 * 1000;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { alternates: alternates(staticLocale((await params).locale), "") };
}

export default async function HomePage({ params }: PageProps) {
  const locale = staticLocale((await params).locale);
  const [home, t, tFinding] = await Promise.all([
    readHome(locale),
    getTranslations("shop.home"),
    getTranslations("finding.home"),
  ]);
  const shelves = home.shelves.filter(({ cards }) => cards.length > 0).slice(0, shelvesShown);
  const shown = [...home.newest, ...home.popular, ...shelves.flatMap(({ cards }) => cards)];
  const isFresh = home.newest.some(({ publishedAtMs }) => publishedAtMs > Date.now() - weekMs);
  if (shown.length === 0) {
    return (
      <div className="page-width pt-6">
        <EmptyShop />
      </div>
    );
  }
  return (
    <div className="page-width grid gap-11 pt-6.5">
      <ShopJsonLd locale={locale} />
      <Heroes home={home} />
      <CategoryTiles label={t("categories")} categories={home.shelves.map(({ category }) => category)} />
      <StockScope productIds={[...new Set(shown.map(({ id }) => id))]}>
        <div className="grid gap-11">
          <ProductShelf
            title={isFresh ? t("newThisWeek") : t("newest")}
            cards={home.newest}
            isFar
            all={home.hasMore ? { href: "/new", label: t("allNew") } : undefined}
          />
          {home.popular.length > 0 && <ProductShelf title={tFinding("popular")} cards={home.popular} isFar />}
          {home.sellers.length > 0 && <SellerSpotlights spotlights={home.sellers} />}
          {shelves.map(({ category, cards }) => (
            <ProductShelf
              key={category.id}
              title={category.name}
              cards={cards}
              isFar
              all={{ href: `/c/${category.slug}`, label: t("allOf", { category: category.name }) }}
            />
          ))}
        </div>
      </StockScope>
      <ClientMessages add={["wishlist.recent"]}>
        <RecentShelfLater />
      </ClientMessages>
    </div>
  );
}
