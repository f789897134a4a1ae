import type { Conn, Tx } from "@souk/database/database";
import { and, eq, lt, notInArray, sql } from "drizzle-orm";
import { catalogueLoads, offers, products, reviews, stock } from "./schema.ts";

export interface KnownProduct {
  readonly product: typeof products.$inferInsert;
  readonly offers: readonly (typeof offers.$inferInsert)[];
}

/** As it is now; one that is older than what is known changes nothing. */
export async function putProduct(tx: Tx, { product, offers: own }: KnownProduct): Promise<void> {
  const { id, ...set } = product;
  const saved = await tx
    .insert(products)
    .values(product)
    .onConflictDoUpdate({ target: products.id, set, setWhere: lt(products.version, product.version) })
    .returning({ id: products.id });
  if (saved.length === 0) return;
  const ids = own.map((offer) => offer.id);
  // An offer that is gone is sold out no more, but what was sold by it is still its seller's.
  await tx
    .update(offers)
    .set({ isActive: false })
    .where(and(eq(offers.productId, id), ids.length > 0 ? notInArray(offers.id, ids) : undefined));
  if (own.length === 0) return;
  await tx
    .insert(offers)
    .values([...own])
    .onConflictDoUpdate({
      target: offers.id,
      set: {
        productId: sql`excluded.product_id`,
        sellerId: sql`excluded.seller_id`,
        sku: sql`excluded.sku`,
        isActive: sql`excluded.is_active`,
      },
    });
}

export async function putStock(
  tx: Tx,
  { offerId, available, version }: { offerId: string; available: bigint; version: bigint },
  soldOutAt: Date | null,
): Promise<void> {
  const soldOutSince = available > 0n ? null : soldOutAt;
  await tx
    .insert(stock)
    .values({ offerId, available, version, soldOutSince })
    .onConflictDoUpdate({
      target: stock.offerId,
      set: {
        ...{ available, version },
        // Sold out all the time counts from when it was.
        soldOutSince:
          available > 0n
            ? null
            : sql`case when ${stock.available} > 0 then excluded.sold_out_since else ${stock.soldOutSince} end`,
      },
      setWhere: lt(stock.version, version),
    });
}

type Review = Omit<typeof reviews.$inferInsert, "isRemoved">;

export async function putReview(tx: Tx, review: Review): Promise<void> {
  const { version, stars } = review;
  await tx
    .insert(reviews)
    .values({ ...review, isRemoved: false })
    .onConflictDoUpdate({ target: reviews.id, set: { version, stars }, setWhere: lt(reviews.version, version) });
}

/** Also of one that was not heard of yet. */
export async function removeReview(tx: Tx, review: Pick<Review, "id" | "productId" | "day">): Promise<void> {
  await tx
    .insert(reviews)
    .values({ ...review, offerId: null, version: 0, stars: 0, isRemoved: true })
    .onConflictDoUpdate({ target: reviews.id, set: { isRemoved: true } });
}

/** What is read of the catalogue of before it was kept: rows of `catalogue_loads`, so never another number. */
const loads = { products: 1, categories: 2 } as const;
type Load = keyof typeof loads;

export async function isLoaded(conn: Conn, what: Load): Promise<boolean> {
  return (await conn.select({ one: sql`1` }).from(catalogueLoads).where(eq(catalogueLoads.id, loads[what]))).length > 0;
}

export async function noteLoaded(conn: Conn, whats: readonly Load[], loadedAt: Date): Promise<void> {
  const rows = whats.map((what) => ({ id: loads[what], loadedAt }));
  await conn.insert(catalogueLoads).values(rows).onConflictDoNothing();
}

/** Where products are of which it was never told. */
export async function fillCategories(tx: Tx, known: readonly { id: string; categoryId: string }[]): Promise<void> {
  const ids = `{${known.map(({ id }) => id).join()}}`;
  const categoryIds = `{${known.map(({ categoryId }) => categoryId).join()}}`;
  await tx.execute(sql`
    update products set category_id = told.category_id
    from unnest(${ids}::uuid[], ${categoryIds}::uuid[]) as told (id, category_id)
    where products.id = told.id and products.category_id is null`);
}
