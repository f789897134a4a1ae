import type { Conn, Tx } from "@souk/database/database";
import { preparedForFew } from "@souk/database/few-rows";
import { newId } from "@souk/ids/id";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { TimelineEntry, TimelineKind } from "../domain/order.ts";
import { timelineEntries } from "./schema.ts";

export interface NewTimelineEntry {
  readonly orderId: string;
  readonly kind: TimelineKind;
  readonly sellerOrderId?: string | null;
  readonly cause: string;
  readonly at: Date;
}

/** Adds entries; what the timeline has already is not added again. */
export async function insertTimelineEntries(tx: Tx, entries: readonly NewTimelineEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({ id: newId(), ...entry }));
  const insert = tx.insert(timelineEntries).values(rows).onConflictDoNothing();
  await preparedForFew(insert, "insert_timeline", rows.length);
}

/** Takes back what did not stay so. */
export async function deleteTimelineEntry(
  tx: Tx,
  { orderId, kind, cause }: { orderId: string; kind: TimelineKind; cause: string },
): Promise<void> {
  const { orderId: order, kind: what, cause: why } = timelineEntries;
  await tx.delete(timelineEntries).where(and(eq(order, orderId), eq(what, kind), eq(why, cause)));
}

const entryColumns = {
  id: timelineEntries.id,
  kind: timelineEntries.kind,
  sellerOrderId: timelineEntries.sellerOrderId,
  at: timelineEntries.at,
};

/** Oldest first. */
export async function timelineOf(conn: Conn, orderId: string): Promise<TimelineEntry[]> {
  return conn
    .select(entryColumns)
    .from(timelineEntries)
    .where(eq(timelineEntries.orderId, orderId))
    .orderBy(asc(timelineEntries.at), asc(timelineEntries.id));
}

/** The same of several orders, by their ids. */
export async function timelinesOf(conn: Conn, orderIds: readonly string[]): Promise<Map<string, TimelineEntry[]>> {
  if (orderIds.length === 0) return new Map();
  const rows = await conn
    .select({ ...entryColumns, orderId: timelineEntries.orderId })
    .from(timelineEntries)
    .where(inArray(timelineEntries.orderId, [...orderIds]))
    .orderBy(asc(timelineEntries.at), asc(timelineEntries.id));
  return Map.groupBy(rows, ({ orderId }) => orderId);
}
