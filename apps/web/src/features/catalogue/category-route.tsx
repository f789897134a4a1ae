import "server-only";
import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/locales";
import { readCategory } from "@/server/pages/categories";
import { readCategoryIntro } from "@/server/pages/category";
import { readListing } from "@/server/pages/listing";
import { alternates } from "../layout/alternates.ts";
import { CategoryPage } from "./category-page.tsx";
import { type CategorySort, sortOfWord } from "./category-sorts.ts";

export interface CategoryAddress {
  readonly locale: Locale;
  readonly slug: string;
  /** The word of another order than the usual. */
  readonly by?: string;
  /** Where a further page begins. */
  readonly token?: string;
}

/** Search engines keep the first page in the usual order; all others lead them there. */
export async function categoryMetadata({ locale, slug, by, token }: CategoryAddress): Promise<Metadata> {
  const found = await readCategory(slug, locale);
  if (!found) return {};
  const { category } = found;
  const [intro, t] = await Promise.all([readCategoryIntro(category, locale), getTranslations("finding.category")]);
  const names = intro.children.map(({ name }) => name).join(", ");
  const description = [names && t("below", { names }), intro.from && t("from", { price: intro.from.text })];
  return {
    title: category.name,
    description: description.filter(Boolean).join(". "),
    alternates: alternates(locale, `/c/${slug}`),
    ...((by || token) && { robots: { index: false, follow: true } }),
  };
}

/** The page of a category in one order, from its first product or a further one. */
export async function CategoryRoute({ locale, slug, by = "", token = "" }: CategoryAddress) {
  const sort: CategorySort | undefined = sortOfWord(by);
  if (!sort) notFound();
  const [found, page] = await Promise.all([
    readCategory(slug, locale),
    readListing({ of: "category", slug, sort }, locale, token),
  ]);
  if (found && found.category.slug !== slug) permanentRedirect(`/${locale}/c/${found.category.slug}`);
  if (!found || !page) notFound();
  const intro = await readCategoryIntro(found.category, locale);
  return <CategoryPage {...found} intro={intro} sort={sort} page={page} />;
}
