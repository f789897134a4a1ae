import type { Db, Tx } from "@souk/database/database";
import { sql } from "drizzle-orm";
import type { Histogram } from "../domain/rating.ts";
import { ratings } from "./schema.ts";

export async function addStars(tx: Tx, productId: string, stars: number): Promise<void> {
  const first = [1, 2, 3, 4, 5].map((each) => (each === stars ? 1 : 0));
  await tx
    .insert(ratings)
    .values({ productId, histogram: first })
    .onConflictDoUpdate({ target: ratings.productId, set: { histogram: changed({ [stars]: 1 }) } });
}

export async function removeStars(tx: Tx, productId: string, stars: number): Promise<void> {
  await change(tx, productId, { [stars]: -1 });
}

/** Locks the rating even when the stars are the same: events of a product keep the order of its changes. */
export async function moveStars(tx: Tx, productId: string, from: number, to: number): Promise<void> {
  await change(tx, productId, from === to ? {} : { [from]: -1, [to]: 1 });
}

async function change(tx: Tx, productId: string, by: Readonly<Record<number, number>>): Promise<void> {
  await tx
    .update(ratings)
    .set({ histogram: changed(by) })
    .where(sql`${ratings.productId} = ${productId}`);
}

function changed(by: Readonly<Record<number, number>>) {
  const counts = [1, 2, 3, 4, 5].map(
    (stars) => sql`ratings.histogram[${sql.raw(String(stars))}] + ${by[stars] ?? 0}::int`,
  );
  return sql`array[${sql.join(counts, sql`, `)}]`;
}

/** Histograms by product, prepared: every grid may show them. */
export function prepareRatings(db: Db) {
  const query = db
    .select()
    .from(ratings)
    .where(sql`${ratings.productId} = any(${sql.placeholder("ids")}::uuid[])`)
    .prepare("ratings_by_product");
  return async (productIds: readonly string[]): Promise<Map<string, Histogram>> => {
    const rows = productIds.length === 0 ? [] : await query.execute({ ids: `{${productIds.join(",")}}` });
    return new Map(rows.map(({ productId, histogram }) => [productId, toHistogram(histogram)]));
  };
}

export type Ratings = ReturnType<typeof prepareRatings>;

function toHistogram([one = 0, two = 0, three = 0, four = 0, five = 0]: readonly number[]): Histogram {
  return [one, two, three, four, five];
}

/** Counts them all anew; how many were wrong. Reviews cannot be written until the transaction ends. */
export async function recountRatings(tx: Tx): Promise<number> {
  await tx.execute(sql`lock table reviews in share row exclusive mode`);
  const recounted = sql`
    select product_id, array[
      count(*) filter (where stars = 1), count(*) filter (where stars = 2), count(*) filter (where stars = 3),
      count(*) filter (where stars = 4), count(*) filter (where stars = 5)]::int[] as histogram
    from reviews group by product_id`;
  const mended = await tx.execute(sql`
    insert into ratings as kept (product_id, histogram) ${recounted}
    on conflict (product_id) do update set histogram = excluded.histogram
    where kept.histogram is distinct from excluded.histogram
    returning kept.product_id`);
  const emptied = await tx.execute(sql`
    update ratings set histogram = '{0,0,0,0,0}'
    where histogram <> '{0,0,0,0,0}' and not exists (select from reviews where reviews.product_id = ratings.product_id)
    returning product_id`);
  return mended.length + emptied.length;
}
