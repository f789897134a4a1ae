import "server-only";
import { cache } from "react";
import type { Locale } from "@/i18n/locales";
import { type CategoryView, listCategories } from "../catalogue/categories.ts";
import { clients } from "../clients.ts";
import { log } from "../log.ts";
import { readCached } from "./read-cached.ts";
import { treeTag } from "./tags.ts";

export const readCategories = cache(
  (locale: Locale): Promise<CategoryView[]> =>
    readCached(["categories", locale], [treeTag], () => listCategories(clients(), locale)),
);

/** For what stands around a page: without the tree there are no links to it, but the page is there. */
export async function readCategoriesIfThere(locale: Locale): Promise<CategoryView[]> {
  return readCategories(locale).catch((error: unknown) => {
    log.warn({ err: error }, "the category tree could not be read");
    return [];
  });
}

/** A category in its tree, by its slug or one it had before; null when there is none. */
export async function readCategory(
  slug: string,
  locale: Locale,
): Promise<{ category: CategoryView; categories: CategoryView[] } | null> {
  const categories = await readCategories(locale);
  const category =
    categories.find((candidate) => candidate.slug === slug) ??
    categories.find(({ formerSlugs }) => formerSlugs.includes(slug));
  return category ? { category, categories } : null;
}
