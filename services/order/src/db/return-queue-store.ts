import type { Conn } from "@souk/database/database";
import { and, asc, count, desc, eq, gt, inArray, lt, or } from "drizzle-orm";
import type { ReturnReason, ReturnState } from "../domain/return.ts";
import { returnLines, returnRequests } from "./return-schema.ts";
import { orders } from "./schema.ts";

export const returnFilters = ["all", "requested", "approved", "received", "closed"] as const;
export type ReturnFilter = (typeof returnFilters)[number];

const statesOf: Readonly<Record<Exclude<ReturnFilter, "all">, readonly ReturnState[]>> = {
  requested: ["requested"],
  approved: ["approved"],
  received: ["received", "refunding"],
  closed: ["declined", "refunded", "cancelled", "expired"],
};
const urgentFirst: ReadonlySet<ReturnFilter> = new Set(["requested", "approved", "received"]);

export interface ReturnCursor {
  readonly dueAt: Date;
  readonly id: string;
}

interface Page {
  readonly sellerId: string;
  readonly filter: ReturnFilter;
  readonly sellerOrderId: string | undefined;
  readonly after: ReturnCursor | undefined;
  readonly limit: number;
}

/** A page of a seller's returns with what their lines come to, in two queries whatever its length. */
export async function returnRows(
  conn: Conn,
  { sellerId, filter, sellerOrderId, after, limit }: Page,
): Promise<ReturnRow[]> {
  const isUrgent = urgentFirst.has(filter);
  const { id, dueAt } = returnRequests;
  const older = after && lt(id, after.id);
  const lessUrgent = after && or(gt(dueAt, after.dueAt), and(eq(dueAt, after.dueAt), gt(id, after.id)));
  const rows = await conn
    .select({ row: returnRequests, orderNumber: orders.number, currencyCode: orders.currencyCode })
    .from(returnRequests)
    .innerJoin(orders, eq(orders.id, returnRequests.orderId))
    .where(
      and(
        eq(returnRequests.sellerId, sellerId),
        filter === "all" ? undefined : inArray(returnRequests.state, [...statesOf[filter]]),
        sellerOrderId === undefined ? undefined : eq(returnRequests.sellerOrderId, sellerOrderId),
        isUrgent ? lessUrgent : older,
      ),
    )
    .orderBy(...(isUrgent ? [asc(dueAt), asc(id)] : [desc(id)]))
    .limit(limit);
  return withItems(conn, rows);
}

interface Found {
  readonly row: typeof returnRequests.$inferSelect;
  readonly orderNumber: string;
  readonly currencyCode: string;
}

export interface ReturnRow extends Found {
  readonly lines: readonly { returnId: string; quantity: number; reason: ReturnReason }[];
}

/** With what their lines come to, in one query. */
export async function withItems(conn: Conn, rows: readonly Found[]): Promise<ReturnRow[]> {
  const ids = rows.map(({ row }) => row.id);
  const lines =
    ids.length > 0
      ? await conn
          .select({ returnId: returnLines.returnId, quantity: returnLines.quantity, reason: returnLines.reason })
          .from(returnLines)
          .where(inArray(returnLines.returnId, ids))
      : [];
  return rows.map((found) => ({ ...found, lines: lines.filter(({ returnId }) => returnId === found.row.id) }));
}

/** How many there are, at most `limit`. */
export async function countReturns(
  conn: Conn,
  { sellerId, filter }: { sellerId: string; filter: Exclude<ReturnFilter, "all"> },
  limit: number,
): Promise<number> {
  const some = conn
    .select({ id: returnRequests.id })
    .from(returnRequests)
    .where(and(eq(returnRequests.sellerId, sellerId), inArray(returnRequests.state, [...statesOf[filter]])))
    .limit(limit)
    .as("some");
  const [row] = await conn.select({ count: count() }).from(some);
  return row?.count ?? 0;
}
