import "server-only";
import type { MoneyView } from "@souk/bff/views";
import { topCategories } from "@/features/catalogue/category-tree";
import type { Locale } from "@/i18n/locales";
import type { CategoryView } from "../catalogue/categories.ts";
import { listCards } from "../catalogue/list-cards.ts";
import type { ProductCardView } from "../catalogue/product-card-view.ts";
import { clients } from "../clients.ts";
import { readCategories } from "./categories.ts";
import { readCached } from "./read-cached.ts";
import { catalogueTag } from "./tags.ts";

export interface Shelf {
  readonly category: CategoryView;
  /** Newest first. */
  readonly cards: ProductCardView[];
  /** The lowest price in the category; null when nothing is offered. */
  readonly from: MoneyView | null;
}

export interface HomeView {
  readonly newest: ProductCardView[];
  readonly hasMore: boolean;
  readonly shelves: Shelf[];
}

const newestCount = 10;
const shelfCount = 5;
const shelvesMax = 12;

/** The newest products, and a shelf for each top-level category that has any. */
export function readHome(locale: Locale): Promise<HomeView> {
  return readCached(["home", locale], [catalogueTag], async () => {
    const [newest, categories] = await Promise.all([
      listCards(clients(), locale, { pageSize: newestCount }),
      readCategories(locale),
    ]);
    const shelves = await Promise.all(
      topCategories(categories)
        .slice(0, shelvesMax)
        .map((category) => loadShelf(category, locale)),
    );
    return {
      newest: newest.cards,
      hasMore: newest.next !== null,
      shelves: shelves.filter((shelf) => shelf.cards.length > 0),
    };
  });
}

async function loadShelf(category: CategoryView, locale: Locale): Promise<Shelf> {
  const query = { categorySlug: category.slug };
  const [newest, cheapest] = await Promise.all([
    listCards(clients(), locale, { ...query, pageSize: shelfCount }),
    listCards(clients(), locale, { ...query, sort: "price", pageSize: 1 }),
  ]);
  return { category, cards: newest.cards, from: cheapest.cards[0]?.price ?? null };
}
