import type { Conn, Tx } from "@souk/database/database";
import { and, arrayOverlaps, asc, eq, lte, ne, not, sql } from "drizzle-orm";
import { printsOf } from "../domain/checks/duplicate-text.ts";
import type { OfferPrice, ProductFacts } from "../domain/proposal.ts";
import type { TextPrint } from "../domain/text/min-hash.ts";
import { catalogueLoads, listedOffers, listedProducts, listedTexts } from "./schema.ts";

/** Keeps what the shop shows of a product now; an older version than the one that is kept changes nothing. */
export async function putListed(tx: Tx, facts: ProductFacts, version: bigint): Promise<void> {
  const { productId, categoryId } = facts;
  const sellerIds = [...new Set(facts.offers.map(({ sellerId }) => sellerId))];
  const row = { version, sellerIds, mediaIds: [...facts.mediaIds] };
  const kept = await tx
    .insert(listedProducts)
    .values({ productId, ...row })
    .onConflictDoUpdate({ target: listedProducts.productId, set: row, setWhere: lte(listedProducts.version, version) })
    .returning({ productId: listedProducts.productId });
  if (kept.length === 0) return;
  await tx.delete(listedTexts).where(eq(listedTexts.productId, productId));
  await tx.delete(listedOffers).where(eq(listedOffers.productId, productId));
  const texts = printsOf(facts.texts).map(({ language, print }) => ({
    ...{ productId, language, signature: [...print.signature], bands: [...print.bands] },
  }));
  if (texts.length > 0) await tx.insert(listedTexts).values(texts);
  const offers = facts.offers.map((offer) => ({ ...offer, productId, categoryId }));
  if (offers.length > 0) await tx.insert(listedOffers).values(offers).onConflictDoNothing();
}

export async function dropListed(tx: Tx, productId: string): Promise<void> {
  await tx.delete(listedProducts).where(eq(listedProducts.productId, productId));
}

const mostCompared = 200;
const othersThan = (productId: string, sellerId: string) =>
  and(ne(listedProducts.productId, productId), not(arrayOverlaps(listedProducts.sellerIds, [sellerId])));

interface Of {
  readonly productId: string;
  readonly sellerId: string;
}

/** Texts of other sellers that may be like this one. */
export async function textsLike(conn: Conn, { bands }: TextPrint, { productId, sellerId }: Of) {
  return conn
    .select({ productId: listedTexts.productId, signature: listedTexts.signature })
    .from(listedTexts)
    .innerJoin(listedProducts, eq(listedProducts.productId, listedTexts.productId))
    .where(and(arrayOverlaps(listedTexts.bands, [...bands]), othersThan(productId, sellerId)))
    .limit(mostCompared);
}

export async function picturesOfOthers(conn: Conn, mediaIds: readonly string[], { productId, sellerId }: Of) {
  if (mediaIds.length === 0) return [];
  const rows = await conn
    .select({ productId: listedProducts.productId, mediaIds: listedProducts.mediaIds })
    .from(listedProducts)
    .where(and(arrayOverlaps(listedProducts.mediaIds, [...mediaIds]), othersThan(productId, sellerId)))
    .limit(mostCompared);
  return rows.flatMap((row) => row.mediaIds.map((mediaId) => ({ mediaId, productId: row.productId })));
}

const mostPrices = 2_000;

/** What other sellers ask for the same variant, and what is asked in the category. */
export async function usualPrices(conn: Conn, offer: OfferPrice, { categoryId, productId }: ProductFacts) {
  const { minorUnits: price, currencyCode, sellerId, variantId } = listedOffers;
  const isComparable = and(eq(currencyCode, offer.currencyCode), ne(listedOffers.offerId, offer.offerId));
  const [ofProduct, ofCategory] = await Promise.all([
    conn
      .select({ price })
      .from(listedOffers)
      .where(
        and(
          eq(listedOffers.productId, productId),
          eq(variantId, offer.variantId),
          ne(sellerId, offer.sellerId),
          isComparable,
        ),
      )
      .limit(mostPrices),
    conn
      .select({ price })
      .from(listedOffers)
      .where(and(eq(listedOffers.categoryId, categoryId), ne(listedOffers.productId, productId), isComparable))
      .orderBy(asc(listedOffers.offerId))
      .limit(mostPrices),
  ]);
  const pricesOf = (rows: { price: bigint }[]) => rows.map((row) => row.price);
  return { ofProduct: pricesOf(ofProduct), ofCategory: pricesOf(ofCategory) };
}

export async function isCatalogueLoaded(conn: Conn): Promise<boolean> {
  return (await conn.select({ one: sql`1` }).from(catalogueLoads)).length > 0;
}

export async function noteCatalogueLoaded(conn: Conn, loadedAt: Date): Promise<void> {
  await conn.insert(catalogueLoads).values({ id: 1, loadedAt }).onConflictDoNothing();
}
