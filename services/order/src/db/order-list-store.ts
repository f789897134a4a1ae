import type { Conn } from "@souk/database/database";
import { and, desc, eq, inArray, lt, or, type SQL } from "drizzle-orm";
import type { Picture } from "../domain/order.ts";
import type { OrderState } from "../domain/order-state.ts";
import { orderLines, orders } from "./schema.ts";

const mostPictures = 4;

export interface OrderSummary {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly currencyCode: string;
  readonly totalMinor: bigint;
  readonly placedAt: Date;
  readonly itemCount: number;
  readonly pictures: readonly Picture[];
}

/** A shopper's orders, newest first, in two queries whatever their number. */
export async function listOrderRows(
  conn: Conn,
  page: { shopperId: string; after: { placedAt: Date; id: string } | undefined; limit: number },
): Promise<OrderSummary[]> {
  const rows = await conn
    .select({
      id: orders.id,
      number: orders.number,
      state: orders.state,
      currencyCode: orders.currencyCode,
      totalMinor: orders.totalMinor,
      placedAt: orders.placedAt,
    })
    .from(orders)
    .where(
      and(
        eq(orders.shopperId, page.shopperId),
        inArray(orders.state, ["placed", "completed", "cancelled"]),
        olderThan(page.after),
      ),
    )
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(page.limit);
  const lines = await linesOf(
    conn,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const own = lines.filter((line) => line.orderId === row.id);
    return {
      ...row,
      placedAt: row.placedAt ?? new Date(0),
      itemCount: own.reduce((sum, line) => sum + line.quantity, 0),
      pictures: own.flatMap((line) => line.snapshot.picture ?? []).slice(0, mostPictures),
    };
  });
}

function olderThan(after: { placedAt: Date; id: string } | undefined): SQL | undefined {
  if (!after) return undefined;
  return or(lt(orders.placedAt, after.placedAt), and(eq(orders.placedAt, after.placedAt), lt(orders.id, after.id)));
}

async function linesOf(conn: Conn, orderIds: readonly string[]) {
  if (orderIds.length === 0) return [];
  return conn
    .select({ orderId: orderLines.orderId, quantity: orderLines.quantity, snapshot: orderLines.snapshot })
    .from(orderLines)
    .where(inArray(orderLines.orderId, [...orderIds]))
    .orderBy(orderLines.position);
}
