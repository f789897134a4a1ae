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
import { type SellerSpotlight, sellerSpotlights } from "./seller-spotlights.ts";
import { catalogueTag, treeTag } from "./tags.ts";

export interface Shelf {
  readonly category: CategoryView;
  /** Newest first. */
  readonly cards: ProductCardView[];
  /** The lowest price in the category; null when nothing is offered. */
  readonly from: MoneyView | null;
}

/** Categories that open the page when the shop has them; `shop.home.heroes` has the words. */
const heroSlugs = ["headphones", "outdoors"];

export interface HomeView {
  readonly newest: ProductCardView[];
  readonly hasMore: boolean;
  /** What was ordered most of late; empty in a shop that is too young to say. */
  readonly popular: ProductCardView[];
  readonly sellers: SellerSpotlight[];
  /** Of top-level categories. */
  readonly shelves: Shelf[];
  /** In the order of `heroSlugs`. */
  readonly heroes: Shelf[];
}

const newestCount = 10;
const popularCount = 5;
const shelfCount = 5;
/** Some of them may stand on a shelf above. */
const shelfReserve = 15;
const shelvesMax = 12;

/** The newest products, a shelf for each top-level category that has any, and the heroes'. */
export function readHome(locale: Locale): Promise<HomeView> {
  return readCached(["home", locale], [catalogueTag, treeTag], async () => {
    const [newest, popular, categories, sellers] = await Promise.all([
      listCards(clients(), locale, { pageSize: newestCount }),
      listCards(clients(), locale, { sort: "popular", orderedOnly: true, pageSize: popularCount }),
      readCategories(locale),
      sellerSpotlights(locale, new Date()),
    ]);
    const load = (some: readonly CategoryView[]) => Promise.all(some.map((category) => loadShelf(category, locale)));
    const [shelves, heroes] = await Promise.all([
      load(topCategories(categories).slice(0, shelvesMax)),
      load(heroSlugs.flatMap((slug) => categories.filter((category) => category.slug === slug))),
    ]);
    const isStocked = ({ cards }: Shelf) => cards.length > 0;
    return {
      newest: newest.cards,
      hasMore: newest.next !== null,
      popular: popular.cards.length < popularCount ? [] : popular.cards,
      sellers,
      shelves: withoutRepeats(shelves.filter(isStocked), [...newest.cards, ...popular.cards]),
      heroes: heroes.filter(isStocked),
    };
  });
}

/** Each product stands on the page once, where the shop has enough of them. */
function withoutRepeats(shelves: readonly Shelf[], above: readonly ProductCardView[]): Shelf[] {
  const shown = new Set(above.map(({ id }) => id));
  return shelves.map((shelf) => ({
    ...shelf,
    cards: shelf.cards.filter(({ id }) => !shown.has(id)).slice(0, shelfCount),
  }));
}

async function loadShelf(category: CategoryView, locale: Locale): Promise<Shelf> {
  const query = { categorySlug: category.slug };
  const [newest, cheapest] = await Promise.all([
    listCards(clients(), locale, { ...query, pageSize: shelfReserve }),
    listCards(clients(), locale, { ...query, sort: "price", pageSize: 1 }),
  ]);
  return { category, cards: newest.cards, from: cheapest.cards[0]?.price ?? null };
}
