import type { Conn } from "@souk/database/database";
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Sort } from "../domain/review.ts";
import type { Review } from "./review-store.ts";
import { reviews } from "./schema.ts";

/** What each order goes by, highest first; ids, which grow with time, decide among equals. */
const ranks: Readonly<Record<Sort, SQL<number>>> = {
  newest: sql`0`,
  helpful: sql`${reviews.helpfulCount}`,
  best: sql`${reviews.stars}`,
  worst: sql`-${reviews.stars}`,
};

export function rankOf({ helpfulCount, stars }: Review, sort: Sort): number {
  return { newest: 0, helpful: helpfulCount, best: stars, worst: -stars }[sort];
}

interface Page {
  readonly productId: string;
  readonly sort: Sort;
  /** Only with so many; undefined: all. */
  readonly stars: number | undefined;
  readonly after: readonly [rank: number, id: string] | undefined;
  readonly limit: number;
}

export async function listReviewRows(conn: Conn, { productId, sort, stars, after, limit }: Page): Promise<Review[]> {
  const isNewest = sort === "newest";
  const rank = ranks[sort];
  return conn
    .select()
    .from(reviews)
    .where(and(eq(reviews.productId, productId), stars === undefined ? undefined : eq(reviews.stars, stars), isAfter()))
    .orderBy(...(isNewest ? [] : [desc(rank)]), desc(reviews.id))
    .limit(limit);

  function isAfter(): SQL | undefined {
    if (!after) return undefined;
    if (isNewest) return sql`${reviews.id} < ${after[1]}::uuid`;
    return sql`(${rank}, ${reviews.id}) < (${after[0]}::int, ${after[1]}::uuid)`;
  }
}
