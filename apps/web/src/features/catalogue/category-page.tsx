import { Breadcrumbs } from "@souk/ui/components/breadcrumbs";
import { EmptyState } from "@souk/ui/components/empty-state";
import { FilterChips } from "@souk/ui/components/filter-chips";
import { LinkButton } from "@souk/ui/components/link-button";
import { SectionHeader } from "@souk/ui/components/section-header";
import { PackageOpen, SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CategoryView } from "@/server/catalogue/categories";
import type { CardPage } from "@/server/catalogue/list-cards";
import type { CategoryIntro } from "@/server/pages/category";
import { ShopLink } from "../layout/shop-link.tsx";
import { type CategorySort, categoryHref, categorySorts } from "./category-sorts.ts";
import { pathTo } from "./category-tree.ts";
import { ListingPage } from "./listing-page.tsx";
import { SubcategoryTiles } from "./subcategory-tiles.tsx";

export interface CategoryPageProps {
  readonly category: CategoryView;
  readonly categories: readonly CategoryView[];
  readonly intro: CategoryIntro;
  readonly sort: CategorySort;
  readonly page: CardPage;
}

/** A category: what is below it, how it is sorted, and its products. Filters are the search's. */
export function CategoryPage({ category, categories, intro, sort, page }: CategoryPageProps) {
  const t = useTranslations("shop.category");
  const tCategory = useTranslations("finding.category");
  const path = pathTo(categories, category.id);
  const trail = path.map(({ slug, name }) =>
    slug === category.slug ? { label: name } : { label: name, href: `/c/${slug}` },
  );
  return (
    <div className="page-width grid gap-5 pt-5">
      <Breadcrumbs label={t("trail")} items={[{ label: t("home"), href: "/" }, ...trail]} linkAs={ShopLink} />
      <SectionHeader
        level="page"
        title={category.name}
        text={intro.from ? tCategory("from", { price: intro.from.text }) : undefined}
      />
      {intro.children.length > 0 && (
        <SubcategoryTiles label={t("within", { category: category.name })} items={intro.children} />
      )}
      {page.cards.length > 0 ? (
        <>
          <Toolbar slug={category.slug} sort={sort} />
          <ListingPage
            label={category.name}
            query={{ categorySlug: category.slug, sort }}
            moreHref={`${categoryHref(category.slug, sort)}/more`}
            page={page}
          />
        </>
      ) : (
        <Empty parent={path.at(-2)} />
      )}
    </div>
  );
}

function Toolbar({ slug, sort }: { slug: string; sort: CategorySort }) {
  const t = useTranslations("shop.category");
  const tCategory = useTranslations("finding.category");
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-line border-t pt-5">
      <FilterChips
        label={tCategory("sort")}
        linkAs={ShopLink}
        oneRow
        items={categorySorts.map((candidate) => ({
          label: tCategory(`sorts.${candidate.sort}`),
          href: categoryHref(slug, candidate.sort),
          current: candidate.sort === sort,
        }))}
      />
      <LinkButton href={`/search?category=${encodeURIComponent(slug)}`} linkAs={ShopLink} variant="outline" size="sm">
        <SlidersHorizontal aria-hidden strokeWidth={1.75} />
        {t("filter")}
      </LinkButton>
    </div>
  );
}

function Empty({ parent }: { parent: CategoryView | undefined }) {
  const t = useTranslations("shop.category");
  return (
    <EmptyState
      icon={<PackageOpen strokeWidth={1.75} />}
      title={t("empty")}
      action={
        <LinkButton href={parent ? `/c/${parent.slug}` : "/new"} linkAs={ShopLink}>
          {parent ? t("up", { category: parent.name }) : t("seeNew")}
        </LinkButton>
      }
    >
      {t("emptyText")}
    </EmptyState>
  );
}
