import type { Conn } from "@souk/database/database";
import { and, eq, gte, inArray, sql } from "drizzle-orm";
import { orderLines, orders } from "./schema.ts";

interface Asked {
  readonly shopperId: string;
  readonly productIds: readonly string[];
  readonly since: Date;
}

/** Which of these products a shopper ordered since then, whatever became of the order. */
export async function filterOrdered(conn: Conn, { shopperId, productIds, since }: Asked): Promise<string[]> {
  const productId = sql<string>`${orderLines.snapshot} ->> 'productId'`;
  const rows = await conn
    .selectDistinct({ productId })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(and(eq(orders.shopperId, shopperId), gte(orders.placedAt, since), inArray(productId, [...productIds])));
  return rows.map((row) => row.productId);
}
