import { uuidArray } from "@souk/database/arrays";
import type { Conn, Tx } from "@souk/database/database";
import { preparedForFew } from "@souk/database/few-rows";
import { eq, lt, sql } from "drizzle-orm";
import { heatOf, popularRank } from "../domain/popularity.ts";
import { productCards, productListings, productPopularity, sales } from "./schema.ts";

export interface Sale {
  readonly orderId: string;
  readonly productId: string;
  readonly quantity: number;
  readonly placedAt: Date;
}

/** Product id → heat; products that nobody ordered are left out. */
export async function findHeat(tx: Conn, productIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select()
    .from(productPopularity)
    .where(sql`${productPopularity.productId} = any(${uuidArray(productIds)})`)
    .prepare("heat_of")
    .execute();
  return new Map(rows.map(({ productId, heat }) => [productId, heat]));
}

export async function saveSales(tx: Tx, rows: readonly Sale[]): Promise<void> {
  const insert = tx
    .insert(sales)
    .values([...rows])
    .onConflictDoNothing();
  await preparedForFew(insert, "insert_sales", rows.length);
}

/** Forgets what an order added and says what it was. */
export function takeSales(tx: Tx, orderId: string): Promise<Sale[]> {
  return tx.delete(sales).where(eq(sales.orderId, orderId)).returning();
}

/** Counts orders in, or out again with sign -1. Whoever calls holds the products. */
export async function addHeat(tx: Tx, rows: readonly Sale[], sign: 1 | -1): Promise<void> {
  const ids = [...new Set(rows.map(({ productId }) => productId))];
  const before = await findHeat(tx, ids);
  const published = new Map(
    (
      await tx
        .select({ productId: productCards.productId, publishedAt: productCards.publishedAt })
        .from(productCards)
        .where(sql`${productCards.productId} = any(${uuidArray(ids)})`)
        .prepare("published_of")
        .execute()
    ).map((row) => [row.productId, row.publishedAt]),
  );
  for (const productId of ids) {
    const added = rows.filter((row) => row.productId === productId);
    const change = added.reduce((sum, { quantity, placedAt }) => sum + heatOf(quantity, placedAt), 0);
    const heat = settled((before.get(productId) ?? 0) + sign * change, change);
    await tx
      .insert(productPopularity)
      .values({ productId, heat })
      .onConflictDoUpdate({ target: productPopularity.productId, set: { heat } })
      .prepare("save_heat")
      .execute();
    const publishedAt = published.get(productId);
    if (!publishedAt) continue;
    await tx
      .update(productListings)
      .set({ popularFirst: popularRank(heat, publishedAt) })
      .where(eq(productListings.productId, productId))
      .prepare("save_popular_rank")
      .execute();
  }
}

/** What is left after taking all of it back is not always exactly nothing. */
function settled(heat: number, change: number): number {
  return heat < change * 1e-9 ? 0 : heat;
}

/** Orders this old cannot be cancelled any more. */
export async function purgeSales(db: Conn, before: Date): Promise<void> {
  await db.delete(sales).where(lt(sales.placedAt, before));
}
