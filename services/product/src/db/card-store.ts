import { uuidArray } from "@souk/database/arrays";
import type { Tx } from "@souk/database/database";
import { sql } from "drizzle-orm";
import type { CategoryPlace } from "../domain/category-tree.ts";
import { popularRank } from "../domain/popularity.ts";
import type { Product } from "../domain/product.ts";
import { cardOf, type ProductCard } from "../domain/product-card.ts";
import { insertRows, replacing } from "./insert-rows.ts";
import { findHeat } from "./popularity-store.ts";
import { productCards, productListings } from "./schema.ts";

/** The list of the whole shop. */
export const wholeShop = "00000000-0000-0000-0000-000000000000";

const last = 2n ** 63n - 1n;

export interface PlacedProduct {
  readonly product: Product;
  readonly place: CategoryPlace;
  /** Nothing is to be removed of it. */
  readonly isNew: boolean;
}

/** Makes the cards and lists say what the products are now; one that is not published disappears from them. */
export async function saveCards(tx: Tx, changed: readonly PlacedProduct[]): Promise<void> {
  const cards = changed.flatMap(({ product, place }) => {
    const card = cardOf(product);
    return card ? [{ card, path: place.ids }] : [];
  });
  const shown = new Set(cards.map(({ card }) => card.productId));
  const ids = changed.filter(({ isNew }) => !isNew).map(({ product }) => product.id);
  if (ids.length > 0)
    await tx.delete(productListings).where(sql`${productListings.productId} = any(${uuidArray(ids)})`);
  const hidden = ids.filter((id) => !shown.has(id));
  if (hidden.length > 0)
    await tx.delete(productCards).where(sql`${productCards.productId} = any(${uuidArray(hidden)})`);
  await insertRows(
    tx,
    productCards,
    cards.map(({ card, path }) => cardRow(card, path)),
    replacing(productCards, "product_id"),
  );
  const heat = await findHeat(tx, ids);
  await insertRows(
    tx,
    productListings,
    cards.flatMap(({ card, path }) => listingRows(card, path, heat.get(card.productId) ?? 0)),
  );
}

function cardRow(card: ProductCard, path: readonly string[]): Required<typeof productCards.$inferInsert> {
  const { featured, sellerIds, offerIds, picture, ...columns } = card;
  return {
    ...columns,
    picture: picture ?? null,
    offerId: featured?.id ?? null,
    sellerId: featured?.sellerId ?? null,
    priceMinor: featured?.priceMinor ?? null,
    currencyCode: featured?.currencyCode ?? null,
    compareAtMinor: featured?.compareAtMinor ?? null,
    sellerCount: sellerIds.length,
    categoryPath: [...path],
    offerIds: [...offerIds],
  };
}

function listingRows(
  card: ProductCard,
  path: readonly string[],
  heat: number,
): Required<typeof productListings.$inferInsert>[] {
  const { productId, publishedAt, featured } = card;
  const cheapestFirst = featured?.priceMinor ?? last;
  const dearestFirst = featured ? -featured.priceMinor : last;
  return [wholeShop, ...path, ...card.sellerIds].map((scopeId) => ({
    productId,
    scopeId,
    publishedAt,
    cheapestFirst,
    dearestFirst,
    popularFirst: popularRank(heat, publishedAt),
  }));
}
