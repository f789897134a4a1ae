import type { Conn } from "@souk/database/database";
import { divideHalfUp } from "@souk/money/divide-half-up";
import { and, desc, eq, gte, isNotNull, sql } from "drizzle-orm";
import { fromFrozen } from "./frozen-commission.ts";
import { orderLines, orders } from "./schema.ts";

/** A line as commission is worked out on it. */
export interface SoldLine {
  readonly productId: string;
  readonly sellerId: string;
  readonly categoryPath: readonly string[];
  readonly currencyCode: string;
  readonly quantity: number;
  readonly baseMinor: bigint;
}

/** Lines of orders that were placed since then, the newest first; those from before commission was kept by line are left out. */
export async function recentLines(conn: Conn, since: Date, limit: number): Promise<SoldLine[]> {
  const rows = await conn
    .select({
      snapshot: orderLines.snapshot,
      quantity: orderLines.quantity,
      cancelledQuantity: orderLines.cancelledQuantity,
      commission: orderLines.commission,
      currencyCode: orders.currencyCode,
    })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    // Ids of orders begin with when they were made, so this reads no more than the period.
    .where(and(gte(orderLines.orderId, firstIdOf(since)), isNotNull(orderLines.commission), isPlaced, isLeft))
    .orderBy(desc(orderLines.orderId))
    .limit(limit);
  return rows.flatMap(({ snapshot, quantity, cancelledQuantity, commission, currencyCode }) => {
    if (!commission) return [];
    const { baseMinor, categoryPath } = fromFrozen(commission);
    const { productId, sellerId } = snapshot;
    const left = quantity - cancelledQuantity;
    const leftMinor = divideHalfUp(baseMinor * BigInt(left), BigInt(quantity));
    return [{ productId, sellerId, categoryPath, currencyCode, quantity: left, baseMinor: leftMinor }];
  });
}

const isLeft = sql`${orderLines.cancelledQuantity} < ${orderLines.quantity}`;

const isPlaced = sql`${orders.state} in ('placed', 'completed')`;

/** The smallest UUIDv7 of a moment. */
function firstIdOf(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
