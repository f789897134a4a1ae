import type { Conn } from "@souk/database/database";
import { and, between, desc, eq, gte, sql } from "drizzle-orm";
import type { Period } from "../domain/period.ts";
import type { Counts } from "../domain/points.ts";
import { productDays, products, sellerDays } from "./schema.ts";

const total = (column: unknown) => sql<bigint>`coalesce(sum(${column}), 0)::bigint`;
const count = (column: unknown) => sql<number>`coalesce(sum(${column}), 0)::int`;

/** In which currencies a seller ever sold, the one with most orders first. */
export async function currenciesOf(conn: Conn, sellerId: string): Promise<string[]> {
  const rows = await conn
    .select({ currencyCode: sellerDays.currencyCode })
    .from(sellerDays)
    .where(eq(sellerDays.sellerId, sellerId))
    .groupBy(sellerDays.currencyCode)
    .orderBy(desc(sql`sum(${sellerDays.orderCount})`), sellerDays.currencyCode)
    .limit(20);
  return rows.map(({ currencyCode }) => currencyCode);
}

export interface Totals {
  readonly orderCount: number;
  readonly unitCount: bigint;
  readonly gross: bigint;
  readonly discount: bigint;
  readonly commission: bigint;
  readonly cancelledOrderCount: number;
  readonly cancelled: bigint;
  readonly refundedOrderCount: number;
  readonly refunded: bigint;
}

/** Of one seller or all of them, in two periods, the second of which begins at a day. */
export async function totalsOf(
  conn: Conn,
  { sellerId }: { sellerId?: string },
  { from, until }: Period,
  second: string,
) {
  const isSecond = gte(sellerDays.day, second);
  return conn
    .select({
      currencyCode: sellerDays.currencyCode,
      isSecond: sql<boolean>`${isSecond} as is_second`,
      orderCount: count(sellerDays.orderCount),
      unitCount: total(sellerDays.unitCount),
      gross: total(sellerDays.gross),
      discount: total(sellerDays.discount),
      commission: total(sellerDays.commission),
      cancelledOrderCount: count(sellerDays.cancelledOrderCount),
      cancelled: total(sellerDays.cancelled),
      refundedOrderCount: count(sellerDays.refundedOrderCount),
      refunded: total(sellerDays.refunded),
    })
    .from(sellerDays)
    .where(
      and(sellerId === undefined ? undefined : eq(sellerDays.sellerId, sellerId), between(sellerDays.day, from, until)),
    )
    .groupBy(sellerDays.currencyCode, sql`is_second`);
}

export async function daysOf(
  conn: Conn,
  { sellerId, currencyCode }: { sellerId: string; currencyCode: string },
  { from, until }: Period,
): Promise<Map<string, Counts>> {
  const { day, orderCount, unitCount, cancelledOrderCount, refundedOrderCount, gross, discount, cancelled } =
    sellerDays;
  const sales = sql<bigint>`${gross} - ${discount} - ${cancelled}`;
  const rows = await conn
    .select({ day, orderCount, unitCount, cancelledOrderCount, refundedOrderCount, sales })
    .from(sellerDays)
    .where(
      and(
        eq(sellerDays.sellerId, sellerId),
        eq(sellerDays.currencyCode, currencyCode),
        between(sellerDays.day, from, until),
      ),
    );
  return new Map(rows.map(({ day: each, ...counts }) => [each, counts]));
}

export async function bestSellersOf(
  conn: Conn,
  { sellerId, currencyCode, limit }: { sellerId: string; currencyCode: string; limit: number },
  { from, until }: Period,
) {
  const { productId } = productDays;
  const best = conn
    .select({
      productId,
      orderCount: count(productDays.orderCount).as("orders"),
      unitCount: total(productDays.unitCount).as("units"),
      sales: total(productDays.sales).as("earned"),
    })
    .from(productDays)
    .where(
      and(
        eq(productDays.sellerId, sellerId),
        eq(productDays.currencyCode, currencyCode),
        between(productDays.day, from, until),
      ),
    )
    .groupBy(productId)
    .orderBy(desc(sql`earned`), productId)
    .limit(limit)
    .as("best");
  return conn
    .select({
      productId: best.productId,
      orderCount: best.orderCount,
      unitCount: best.unitCount,
      sales: best.sales,
      title: products.title,
      slug: products.slug,
    })
    .from(best)
    .leftJoin(products, eq(products.id, best.productId))
    .orderBy(desc(best.sales), best.productId);
}
