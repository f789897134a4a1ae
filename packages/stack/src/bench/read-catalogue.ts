import { inParallel } from "../demo/loading/in-parallel.ts";
import type { ShopClients } from "../shopping/shop-clients.ts";

const cardsPerPage = 24;
const mostCategories = 8;

export interface ListedCategory {
  readonly slug: string;
  readonly productIds: readonly string[];
}

export interface ListedProduct {
  readonly slug: string;
  readonly offerIds: readonly string[];
}

/** What is in the shop that pages are asked for. */
export interface Catalogue {
  /** Those with a full first page, else those with anything. */
  readonly categories: readonly ListedCategory[];
  readonly products: readonly ListedProduct[];
}

/** Throws when the shop has nothing to show. */
export async function readCatalogue({ product }: ShopClients): Promise<Catalogue> {
  const { categories } = await product.listCategories({});
  const pages = await inParallel(categories.slice(0, 60), 4, async ({ slug }) => ({
    slug,
    cards: (await product.listProductCards({ categorySlug: slug, pageSize: cardsPerPage })).cards,
  }));
  const most = Math.max(0, ...pages.map((page) => page.cards.length));
  const fullest = pages.filter((page) => page.cards.length === most && most > 0).slice(0, mostCategories);
  if (fullest.length === 0) throw new Error("The shop has no products: npm run seed.");
  const cards = new Map(fullest.flatMap((page) => page.cards).map((card) => [card.slug, card]));
  return {
    categories: fullest.map(({ slug, cards }) => ({ slug, productIds: cards.map((card) => card.id) })),
    products: [...cards.values()].map(({ slug, offerIds }) => ({ slug, offerIds })),
  };
}
