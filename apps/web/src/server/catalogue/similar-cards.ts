import "server-only";
import { pathTo } from "@/features/catalogue/category-tree";
import type { Locale } from "@/i18n/locales";
import type { Clients } from "../clients.ts";
import { categoryTree } from "./category-tree.ts";
import { listCards } from "./list-cards.ts";
import type { ProductCardView } from "./product-card-view.ts";
import type { Reading } from "./reading.ts";

const shownMax = 10;
/** A row of them: with fewer, the category above has its say too. */
const enough = 5;

/** What else there is in the product's category, what is ordered most first; then in the one above it. */
export async function similarCards(
  clients: Clients,
  locale: Locale,
  { productId, categorySlug }: { readonly productId: string; readonly categorySlug: string },
  reading: Reading = {},
): Promise<ProductCardView[]> {
  const popular = async (slug: string) => {
    const query = { categorySlug: slug, sort: "popular", pageSize: shownMax + 1 } as const;
    const { cards } = await listCards(clients, locale, query, reading);
    return cards.filter(({ id }) => id !== productId);
  };
  const near = (await popular(categorySlug)).slice(0, shownMax);
  if (near.length >= enough) return near;
  const above = await slugAbove(clients, categorySlug, locale, reading);
  const known = new Set(near.map(({ id }) => id));
  const further = above ? (await popular(above)).filter(({ id }) => !known.has(id)) : [];
  return [...near, ...further].slice(0, shownMax);
}

async function slugAbove(
  clients: Clients,
  slug: string,
  locale: Locale,
  reading: Reading,
): Promise<string | undefined> {
  const tree = await categoryTree(clients, locale, reading);
  const category = tree.find((each) => each.slug === slug);
  return category && pathTo(tree, category.id).at(-2)?.slug;
}
