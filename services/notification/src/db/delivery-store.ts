import type { Conn, Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import { and, asc, count, eq, inArray, lt, lte, ne, sql } from "drizzle-orm";
import type { Channel, Delivery, DeliveryState, Topic } from "../deliveries/delivery.ts";
import type { Particulars } from "../notifications/particulars.ts";
import { deliveries } from "./schema.ts";

export interface NewDelivery {
  readonly eventId: string;
  readonly channel: Channel;
  readonly recipient: string;
  readonly topic: Topic;
  readonly subjectId: string;
  readonly particulars?: Particulars;
}

/** The same event for the same receiver is there once. */
export async function insertDelivery(tx: Tx, delivery: NewDelivery, now: Date): Promise<void> {
  await tx
    .insert(deliveries)
    .values({ ...delivery, id: newId(), state: "pending", attempts: 0, nextAttemptAt: now, createdAt: now })
    .onConflictDoNothing()
    .prepare("insert_delivery")
    .execute();
}

/** Takes what is due until `leasedUntil`; a process that dies lets go of it then. */
export async function leaseDue(
  tx: Tx,
  { channel, now, leasedUntil, limit }: { channel: Channel; now: Date; leasedUntil: Date; limit: number },
): Promise<Delivery[]> {
  const due = await tx
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(eq(deliveries.state, "pending"), eq(deliveries.channel, channel), lte(deliveries.nextAttemptAt, now)))
    .orderBy(asc(deliveries.nextAttemptAt))
    .limit(limit)
    .for("update", { skipLocked: true });
  if (due.length === 0) return [];
  const ids = due.map(({ id }) => id);
  return tx
    .update(deliveries)
    .set({ nextAttemptAt: leasedUntil, attempts: sql`${deliveries.attempts} + 1` })
    .where(inArray(deliveries.id, ids))
    .returning();
}

export async function settle(
  conn: Conn,
  id: string,
  outcome: { state: Exclude<DeliveryState, "pending">; at: Date; lastError?: string },
): Promise<void> {
  const { state, at, lastError = null } = outcome;
  await conn.update(deliveries).set({ state, settledAt: at, lastError }).where(eq(deliveries.id, id));
}

export async function postpone(conn: Conn, id: string, until: Date, lastError: string): Promise<void> {
  await conn.update(deliveries).set({ nextAttemptAt: until, lastError }).where(eq(deliveries.id, id));
}

/** What was given up, as if it were new. */
export async function sendAgain(tx: Tx, id: string, at: Date): Promise<void> {
  const anew = { state: "pending", attempts: 0, nextAttemptAt: at, createdAt: at, settledAt: null } as const;
  await tx
    .update(deliveries)
    .set(anew)
    .where(and(eq(deliveries.id, id), eq(deliveries.state, "failed")));
}

/** Waits without having been tried: nothing failed. */
export async function defer(conn: Conn, id: string, until: Date): Promise<void> {
  const attempts = sql`${deliveries.attempts} - 1`;
  await conn.update(deliveries).set({ nextAttemptAt: until, attempts }).where(eq(deliveries.id, id));
}

export async function countUnsettled(conn: Conn): Promise<{ state: "pending" | "failed"; n: number }[]> {
  const rows = await conn
    .select({ state: deliveries.state, n: count() })
    .from(deliveries)
    .where(inArray(deliveries.state, ["pending", "failed"]))
    .groupBy(deliveries.state);
  const countOf = (state: DeliveryState) => rows.find((row) => row.state === state)?.n ?? 0;
  return (["pending", "failed"] as const).map((state) => ({ state, n: countOf(state) }));
}

/** What was settled long ago; what failed stays longer, to be looked at. */
export async function deleteSettled(conn: Conn, before: { sent: Date; failed: Date }): Promise<void> {
  await conn.delete(deliveries).where(and(ne(deliveries.state, "failed"), lt(deliveries.settledAt, before.sent)));
  await conn.delete(deliveries).where(lt(deliveries.settledAt, before.failed));
}
