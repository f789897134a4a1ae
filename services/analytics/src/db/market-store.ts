import type { Conn } from "@souk/database/database";
import { and, between, desc, eq, sql } from "drizzle-orm";
import type { Period } from "../domain/period.ts";
import type { Counts } from "../domain/points.ts";
import type { Visited } from "./conversion-store.ts";
import { productDays, products, sellerDays } from "./schema.ts";

const total = (column: unknown) => sql<bigint>`coalesce(sum(${column}), 0)::bigint`;

export interface MarketOrders {
  readonly currencyCode: string;
  readonly orderCount: bigint;
  /** Of which something stands. */
  readonly standingOrderCount: bigint;
  readonly activeSellerCount: number;
}

/** What shoppers placed, however many sellers it was from; of two periods, the second of which begins at a day. */
export async function marketOrdersOf(conn: Conn, { from, until }: Period, second: string) {
  return conn.execute<Record<string, unknown> & MarketOrders & { isSecond: boolean }>(sql`
    select currency_code as "currencyCode", day >= ${second}::date as "isSecond",
      count(distinct order_id)::bigint as "orderCount",
      (count(distinct order_id) filter (where stands))::bigint as "standingOrderCount",
      (count(distinct seller_id) filter (where stands))::int as "activeSellerCount"
    from (
      select part.*, not exists (
        select 1 from cancellations gone where gone.id in (part.seller_order_id, part.order_id)
      ) as stands
      from sold_parts part where part.day between ${from}::date and ${until}::date
    ) as parts
    group by 1, 2`);
}

/** What came of days: orders as shoppers placed them, what was cancelled and given back by seller. */
export async function marketDaysOf(conn: Conn, currencyCode: string, { from, until }: Period) {
  const isAsked = sql`currency_code = ${currencyCode} and day between ${from}::date and ${until}::date`;
  const rows = await conn.execute<Record<string, unknown> & Counts & { day: string }>(sql`
    with placed as (
      select day, count(distinct order_id)::int as orders from sold_parts where ${isAsked} group by day
    ), counted as (
      select day, sum(gross - discount - cancelled)::bigint as sales, sum(unit_count)::int as units,
        sum(cancelled_order_count)::int as cancelled, sum(refunded_order_count)::int as refunded
      from seller_days where ${isAsked} group by day
    )
    select day::text, sales, coalesce(orders, 0) as "orderCount", units as "unitCount",
      cancelled as "cancelledOrderCount", refunded as "refundedOrderCount"
    from counted left join placed using (day)`);
  return new Map(rows.map(({ day, ...counts }) => [day, counts]));
}

/** A product that several sellers offer was looked at as often as by the one who has offered it longest. */
export async function marketVisitedOf(conn: Conn, { from, until }: Period, second: string) {
  const isAsked = sql`day between ${from}::date and ${until}::date`;
  return conn.execute<Record<string, unknown> & Visited & { isSecond: boolean }>(sql`
    select day >= ${second}::date as "isSecond",
      sum(visits)::bigint as "visitCount", sum(orders)::bigint as "orderCount"
    from (
      select day, max(visit_count) as visits, 0 as orders from visit_days where ${isAsked} group by day, product_id
      union all
      select day, 0, order_count - cancelled_order_count from seller_days
      where ${isAsked} and day >= (select min(day) from visit_days)
    ) as counted
    group by 1`);
}

interface Asked {
  readonly currencyCode: string;
  readonly limit: number;
}

export async function bestShopsOf(conn: Conn, { currencyCode, limit }: Asked, { from, until }: Period) {
  const { sellerId, orderCount, cancelledOrderCount, gross, discount, cancelled, commission } = sellerDays;
  const sales = total(sql`${gross} - ${discount} - ${cancelled}`);
  return conn
    .select({
      sellerId,
      orderCount: total(sql`${orderCount} - ${cancelledOrderCount}`),
      sales,
      commission: total(commission),
    })
    .from(sellerDays)
    .where(and(eq(sellerDays.currencyCode, currencyCode), between(sellerDays.day, from, until)))
    .groupBy(sellerId)
    .having(sql`sum(${orderCount} - ${cancelledOrderCount}) > 0`)
    .orderBy(desc(sales), sellerId)
    .limit(limit);
}

/** By the category that each product is in now. */
export async function bestCategoriesOf(conn: Conn, { currencyCode, limit }: Asked, { from, until }: Period) {
  const { categoryId } = products;
  const sales = total(productDays.sales);
  return conn
    .select({ categoryId, unitCount: total(productDays.unitCount), sales })
    .from(productDays)
    .leftJoin(products, eq(products.id, productDays.productId))
    .where(and(eq(productDays.currencyCode, currencyCode), between(productDays.day, from, until)))
    .groupBy(categoryId)
    .orderBy(desc(sales), sql`${categoryId} nulls last`)
    .limit(limit);
}
