import type { Conn } from "@souk/database/database";
import { sql } from "drizzle-orm";
import type { Period } from "../domain/period.ts";

/** Orders in all currencies and without what was cancelled, of days since visits were first counted. */
export interface Visited {
  readonly visitCount: bigint;
  readonly orderCount: bigint;
}

/** Visits and orders of nobody. */
export const unvisited: Visited = { visitCount: 0n, orderCount: 0n };

/** Where nothing was ever counted, no day is one of these. */
const isCounted = sql`day >= (select min(day) from visit_days)`;

/** Of two periods, the second of which begins at a day. */
export async function visitedOf(conn: Conn, sellerId: string, { from, until }: Period, second: string) {
  const own = sql`seller_id = ${sellerId} and day between ${from}::date and ${until}::date`;
  return conn.execute<Record<string, unknown> & Visited & { isSecond: boolean }>(sql`
    select day >= ${second}::date as "isSecond",
      sum(visits)::bigint as "visitCount", sum(orders)::bigint as "orderCount"
    from (
      select day, visit_count as visits, 0 as orders from visit_days where ${own}
      union all
      select day, 0, order_count - cancelled_order_count from seller_days where ${own} and ${isCounted}
    ) as counted
    group by 1`);
}

/** By product. */
export async function visitedProducts(
  conn: Conn,
  { sellerId, productIds }: { sellerId: string; productIds: readonly string[] },
  { from, until }: Period,
): Promise<Map<string, Visited>> {
  const own = sql`
    seller_id = ${sellerId} and day between ${from}::date and ${until}::date
    and product_id = any(${`{${productIds.join()}}`}::uuid[])`;
  const rows = await conn.execute<Record<string, unknown> & Visited & { productId: string }>(sql`
    select product_id as "productId", sum(visits)::bigint as "visitCount", sum(orders)::bigint as "orderCount"
    from (
      select product_id, visit_count as visits, 0 as orders from visit_days where ${own}
      union all
      select product_id, 0, order_count from product_days where ${own} and ${isCounted}
    ) as counted
    group by 1`);
  return new Map(rows.map(({ productId, ...visited }) => [productId, visited]));
}
