import type { Conn } from "@souk/database/database";
import { and, eq, sql } from "drizzle-orm";
import type { Period } from "../domain/period.ts";
import { offers, products, stock } from "./schema.ts";

const isSoldOut = (sellerId: string) =>
  and(eq(offers.sellerId, sellerId), eq(offers.isActive, true), eq(stock.available, 0n));

export async function countStockOuts(conn: Conn, sellerId: string): Promise<number> {
  const [row] = await conn
    .select({ count: sql<number>`count(*)::int` })
    .from(offers)
    .innerJoin(stock, eq(stock.offerId, offers.id))
    .where(isSoldOut(sellerId));
  return row?.count ?? 0;
}

export async function stockOutsOf(conn: Conn, sellerId: string, limit: number) {
  return conn
    .select({
      offerId: offers.id,
      productId: offers.productId,
      sku: offers.sku,
      title: products.title,
      since: stock.soldOutSince,
    })
    .from(offers)
    .innerJoin(stock, eq(stock.offerId, offers.id))
    .leftJoin(products, eq(products.id, offers.productId))
    .where(isSoldOut(sellerId))
    .orderBy(sql`${stock.soldOutSince} nulls first`, offers.id)
    .limit(limit);
}

interface Reviews {
  readonly isSecond: boolean;
  readonly count: number;
  readonly sum: number;
}

/**
 * Reviews of what a seller sold, in two periods, the second of which begins at a day. One that told only its product counts
 * when no other seller ever offered it.
 */
export async function reviewsOf(conn: Conn, sellerId: string, { from, until }: Period, second: string) {
  return conn.execute<Record<string, unknown> & Reviews>(sql`
    select review.day >= ${second}::date as "isSecond", count(*)::int as count, sum(review.stars)::int as sum
    from reviews review
    where review.day between ${from}::date and ${until}::date and not review.is_removed
      and review.product_id in (select product_id from offers where seller_id = ${sellerId})
      and case
        when review.offer_id is null then not exists (
          select 1 from offers where offers.product_id = review.product_id and offers.seller_id <> ${sellerId}
        )
        else exists (select 1 from offers where offers.id = review.offer_id and offers.seller_id = ${sellerId})
      end
    group by 1`);
}
