import type { Conn } from "@souk/database/database";
import { and, asc, desc, eq, ilike, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { Picture } from "../domain/order.ts";
import type { OrderState, SellerOrderState } from "../domain/order-state.ts";
import { orderLines, orders, sellerOrders } from "./schema.ts";

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
  readonly sellerOrderStates: readonly SellerOrderState[];
}

interface Page {
  readonly shopperId: string;
  readonly states: readonly OrderState[];
  /** Part of a number or of a product's name; empty: all. */
  readonly query: string;
  readonly after: { placedAt: Date; id: string } | undefined;
  readonly limit: number;
}

/** A shopper's orders, newest first, in three queries whatever their number. */
export async function listOrderRows(conn: Conn, page: Page): Promise<OrderSummary[]> {
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
        inArray(orders.state, [...page.states]),
        matching(page.query),
        olderThan(page.after),
      ),
    )
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(page.limit);
  const ids = rows.map((row) => row.id);
  const [lines, parts] = await Promise.all([linesOf(conn, ids), partsOf(conn, ids)]);
  return rows.map((row) => {
    const own = lines.filter((line) => line.orderId === row.id);
    return {
      ...row,
      placedAt: row.placedAt ?? new Date(0),
      itemCount: own.reduce((sum, line) => sum + line.quantity, 0),
      pictures: own.flatMap((line) => line.snapshot.picture ?? []).slice(0, mostPictures),
      sellerOrderStates: parts.filter((part) => part.orderId === row.id).map((part) => part.state),
    };
  });
}

function matching(query: string): SQL | undefined {
  const words = query.trim();
  if (words === "") return undefined;
  const pattern = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  return or(
    ilike(orders.number, pattern),
    sql`exists (
      select from ${orderLines}, jsonb_each_text(${orderLines.snapshot} -> 'title') as title
      where ${orderLines.orderId} = ${orders.id} and title.value ilike ${pattern}
    )`,
  );
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

async function partsOf(conn: Conn, orderIds: readonly string[]) {
  if (orderIds.length === 0) return [];
  return conn
    .select({ orderId: sellerOrders.orderId, state: sellerOrders.state })
    .from(sellerOrders)
    .where(inArray(sellerOrders.orderId, [...orderIds]))
    .orderBy(asc(sellerOrders.id));
}
