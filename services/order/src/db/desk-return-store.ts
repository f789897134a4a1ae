import type { Conn } from "@souk/database/database";
import { and, asc, desc, eq, gt, isNotNull, lt, or, type SQL, sql } from "drizzle-orm";
import { type ReturnCursor, type ReturnRow, withItems } from "./return-queue-store.ts";
import { returnRequests } from "./return-schema.ts";
import { orders } from "./schema.ts";

export type DeskReturnFilter = "all" | "late" | "waiting" | "declined";

interface Page {
  readonly filter: DeskReturnFilter;
  readonly now: Date;
  readonly after: ReturnCursor | undefined;
  readonly limit: number;
}

/** As its index says it, so that it is used. */
const waits = sql`${returnRequests.state} in ('requested', 'received')`;

/** A page of the returns of all sellers, in two queries whatever its length. */
export async function deskReturnRows(conn: Conn, { filter, now, after, limit }: Page): Promise<ReturnRow[]> {
  const { id, dueAt, state } = returnRequests;
  const isUrgent = filter === "late" || filter === "waiting";
  const older = after && lt(id, after.id);
  const lessUrgent = after && or(gt(dueAt, after.dueAt), and(eq(dueAt, after.dueAt), gt(id, after.id)));
  const isWanted: Record<DeskReturnFilter, SQL | undefined> = {
    all: undefined,
    late: and(waits, isNotNull(dueAt), lt(dueAt, now)),
    waiting: and(waits, isNotNull(dueAt)),
    declined: eq(state, sql`'declined'`),
  };
  const rows = await conn
    .select({ row: returnRequests, orderNumber: orders.number, currencyCode: orders.currencyCode })
    .from(returnRequests)
    .innerJoin(orders, eq(orders.id, returnRequests.orderId))
    .where(and(isWanted[filter], isUrgent ? lessUrgent : older))
    .orderBy(...(isUrgent ? [asc(dueAt), asc(id)] : [desc(id)]))
    .limit(limit);
  return withItems(conn, rows);
}
