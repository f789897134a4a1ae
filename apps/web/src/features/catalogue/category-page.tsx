import { Breadcrumbs } from "@souk/ui/components/breadcrumbs";
import { EmptyState } from "@souk/ui/components/empty-state";
import { FilterChips } from "@souk/ui/components/filter-chips";
import { LinkButton } from "@souk/ui/components/link-button";
import { SectionHeader } from "@souk/ui/components/section-header";
import { PackageOpen, SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CategoryView } from "@/server/catalogue/categories";
import type { CardPage } from "@/server/catalogue/list-cards";
import { ShopLink } from "../layout/shop-link.tsx";
import { childrenOf, pathTo } from "./category-tree.ts";
import { ListingPage } from "./listing-page.tsx";

export interface CategoryPageProps {
  readonly category: CategoryView;
  readonly categories: readonly CategoryView[];
  readonly page: CardPage;
}

export function CategoryPage({ category, categories, page }: CategoryPageProps) {
  const t = useTranslations("shop.category");
  const path = pathTo(categories, category.id);
  const children = childrenOf(categories, category.id);
  const trail = path.map(({ slug, name }) =>
    slug === category.slug ? { label: name } : { label: name, href: `/c/${slug}` },
  );
  return (
    <div className="page-width grid gap-5 pt-5">
      <Breadcrumbs label={t("trail")} items={[{ label: t("home"), href: "/" }, ...trail]} linkAs={ShopLink} />
      <SectionHeader
        level="page"
        title={category.name}
        aside={
          page.cards.length > 0 && (
            <LinkButton
              href={`/search?category=${encodeURIComponent(category.slug)}`}
              linkAs={ShopLink}
              variant="outline"
              size="sm"
            >
              <SlidersHorizontal aria-hidden strokeWidth={1.75} />
              {t("filter")}
            </LinkButton>
          )
        }
      />
      {children.length > 0 && (
        <FilterChips
          label={t("within", { category: category.name })}
          linkAs={ShopLink}
          items={children.map(({ slug, name }) => ({ label: name, href: `/c/${slug}` }))}
        />
      )}
      {page.cards.length > 0 ? (
        <ListingPage
          label={category.name}
          query={{ categorySlug: category.slug }}
          moreHref={`/c/${category.slug}/more`}
          page={page}
        />
      ) : (
        <EmptyState
          icon={<PackageOpen strokeWidth={1.75} />}
          title={t("empty")}
          action={
            <LinkButton href={path.length > 1 ? `/c/${path.at(-2)?.slug}` : "/new"} linkAs={ShopLink}>
              {path.length > 1 ? t("up", { category: path.at(-2)?.name ?? "" }) : t("seeNew")}
            </LinkButton>
          }
        >
          {t("emptyText")}
        </EmptyState>
      )}
    </div>
  );
}
