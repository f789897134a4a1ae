import type { Conn } from "@souk/database/database";
import { and, asc, desc, eq, gte, inArray, isNotNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { OrderState, SellerOrderState } from "../domain/order-state.ts";
import { orders, sellerOrders } from "./schema.ts";

export interface DeskQuery {
  readonly number: string | undefined;
  readonly emailHashes: readonly Buffer[] | undefined;
  readonly sellerId: string | undefined;
  readonly state: OrderState | undefined;
  readonly from: Date | undefined;
  readonly to: Date | undefined;
  readonly total: { readonly currencyCode: string; readonly min?: bigint; readonly max?: bigint } | undefined;
  readonly after: { placedAt: Date; id: string } | undefined;
  readonly limit: number;
}

export interface DeskRow {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly currencyCode: string;
  readonly totalMinor: bigint;
  readonly placedAt: Date | null;
  readonly parts: readonly { id: string; sellerId: string; state: SellerOrderState }[];
}

/** Placed orders of everybody, the newest first, in two statements whatever their number. */
export async function searchOrderRows(conn: Conn, query: DeskQuery): Promise<DeskRow[]> {
  const { id, number, state, currencyCode, totalMinor, placedAt } = orders;
  const rows = await conn
    .select({ id, number, state, currencyCode, totalMinor, placedAt })
    .from(orders)
    .where(and(isNotNull(placedAt), ...conditionsOf(conn, query)))
    .orderBy(desc(placedAt), desc(id))
    .limit(query.limit);
  const parts = await partsOf(
    conn,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, parts: parts.filter(({ orderId }) => orderId === row.id) }));
}

function conditionsOf(conn: Conn, query: DeskQuery): (SQL | undefined)[] {
  const { number, emailHashes, sellerId, state, from, to, total, after } = query;
  const { placedAt, id } = orders;
  const ofSeller = (of: string) =>
    conn.select({ id: sellerOrders.orderId }).from(sellerOrders).where(eq(sellerOrders.sellerId, of));
  return [
    number === undefined ? undefined : eq(orders.number, number),
    // The second half lets the index be used, which has no orders without an address.
    emailHashes && and(inArray(orders.emailHash, [...emailHashes]), sql`${orders.emailHash} <> ''`),
    sellerId === undefined ? undefined : inArray(id, ofSeller(sellerId)),
    state === undefined ? undefined : eq(orders.state, state),
    from && gte(placedAt, from),
    to && lt(placedAt, to),
    total && eq(orders.currencyCode, total.currencyCode),
    total?.min === undefined ? undefined : gte(orders.totalMinor, total.min),
    total?.max === undefined ? undefined : lte(orders.totalMinor, total.max),
    after && or(lt(placedAt, after.placedAt), and(eq(placedAt, after.placedAt), lt(id, after.id))),
  ];
}

async function partsOf(conn: Conn, orderIds: readonly string[]) {
  if (orderIds.length === 0) return [];
  const { id, orderId, sellerId, state } = sellerOrders;
  return conn
    .select({ id, orderId, sellerId, state })
    .from(sellerOrders)
    .where(inArray(orderId, [...orderIds]))
    .orderBy(asc(id));
}
