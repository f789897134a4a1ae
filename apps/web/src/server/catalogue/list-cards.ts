import "server-only";
import { ListProductCardsRequest_Sort as Sort } from "@souk/contracts/product/v1/product_service";
import type { Locale } from "@/i18n/locales";
import type { Clients } from "../clients.ts";
import { cardRatings } from "./card-ratings.ts";
import { listedPerPage } from "./cards-per-page.ts";
import { type ProductCardView, productCardView } from "./product-card-view.ts";
import type { Reading } from "./reading.ts";
import { sellerNames } from "./seller-names.ts";

export type CardSort = "newest" | "popular" | "price" | "-price";

export interface CardQuery {
  readonly categorySlug?: string | undefined;
  readonly sellerId?: string | undefined;
  readonly sort?: CardSort | undefined;
  /** Of the popular: leave out what nobody ordered. */
  readonly orderedOnly?: boolean | undefined;
  readonly pageSize?: number | undefined;
  readonly pageToken?: string | undefined;
}

export interface CardPage {
  readonly cards: ProductCardView[];
  /** Null on the last page. */
  readonly next: string | null;
}

const sortOf: Record<CardSort, Sort> = {
  newest: Sort.NEWEST,
  popular: Sort.POPULAR,
  price: Sort.PRICE_ASCENDING,
  "-price": Sort.PRICE_DESCENDING,
};

/** A page of products with the names of their sellers and what shoppers think of them. */
export async function listCards(
  clients: Clients,
  locale: Locale,
  {
    categorySlug = "",
    sellerId = "",
    sort = "newest",
    orderedOnly = false,
    pageSize = listedPerPage,
    pageToken = "",
  }: CardQuery,
  reading: Reading = {},
): Promise<CardPage> {
  const { signal } = reading;
  const { cards, nextPageToken } = await clients.product.listProductCards(
    { categorySlug, sellerId, sort: sortOf[sort], orderedOnly, pageSize, pageToken },
    signal ? { signal } : {},
  );
  const [sellers, ratings] = await Promise.all([
    sellerNames(
      clients,
      cards.map((card) => card.sellerId),
      signal,
    ),
    cardRatings(
      clients,
      cards.map((card) => card.id),
      reading,
    ),
  ]);
  return {
    cards: cards.map((card) => productCardView(card, { sellers, ratings }, locale)),
    next: nextPageToken || null,
  };
}
