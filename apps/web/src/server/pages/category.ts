import "server-only";
import type { MoneyView } from "@souk/bff/views";
import { childrenOf } from "@/features/catalogue/category-tree";
import type { Locale } from "@/i18n/locales";
import type { CategoryView } from "../catalogue/categories.ts";
import { listCards } from "../catalogue/list-cards.ts";
import type { PictureView } from "../catalogue/picture-view.ts";
import { clients } from "../clients.ts";
import { readCategories } from "./categories.ts";
import { readCached } from "./read-cached.ts";
import { categoryTag, treeTag } from "./tags.ts";

export interface CategoryIntro {
  /** Directly below it, those with products, each with its own picture or that of what is popular in it. */
  readonly children: readonly { readonly slug: string; readonly name: string; readonly picture: PictureView | null }[];
  /** The lowest price; null when nothing is offered. */
  readonly from: MoneyView | null;
}

const childrenMax = 12;

/** What opens the page of a category. */
export function readCategoryIntro(category: CategoryView, locale: Locale): Promise<CategoryIntro> {
  return readCached(["category-intro", category.slug, locale], [categoryTag(category.slug), treeTag], async () => {
    const below = childrenOf(await readCategories(locale), category.id).slice(0, childrenMax);
    const [children, cheapest] = await Promise.all([
      Promise.all(below.map((child) => withPicture(child, locale))),
      listCards(clients(), locale, { categorySlug: category.slug, sort: "price", pageSize: 1 }),
    ]);
    return { children: children.flat(), from: cheapest.cards[0]?.price ?? null };
  });
}

async function withPicture({ slug, name, picture }: CategoryView, locale: Locale) {
  const { cards } = await listCards(clients(), locale, { categorySlug: slug, sort: "popular", pageSize: 1 });
  const [first] = cards;
  return first ? [{ slug, name, picture: picture ?? first.picture }] : [];
}
