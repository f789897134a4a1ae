import type { Conn, Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import { and, asc, desc, eq, gte, inArray, lt, ne, notExists, sql } from "drizzle-orm";
import type { DeliveryState } from "../domain/webhook-schedule.ts";
import { webhookAttempts, webhookDeliveries, webhookEvents } from "./schema.ts";

export type Delivery = typeof webhookDeliveries.$inferSelect;
export type Attempt = typeof webhookAttempts.$inferSelect;
export type DeliveryWithEvent = { delivery: Delivery; event: typeof webhookEvents.$inferSelect };

type NewDelivery = Pick<Delivery, "webhookId" | "eventId" | "eventType">;

/** The same event for the same webhook is there once. */
export async function insertDeliveries(tx: Tx, rows: readonly NewDelivery[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  const state = "pending" as const;
  await tx
    .insert(webhookDeliveries)
    .values(rows.map((row) => ({ ...row, id: newId(), state, nextAttemptAt: now, createdAt: now })))
    .onConflictDoNothing();
}

const joined = (conn: Conn) =>
  conn
    .select({ delivery: webhookDeliveries, event: webhookEvents })
    .from(webhookDeliveries)
    .innerJoin(webhookEvents, eq(webhookEvents.id, webhookDeliveries.eventId));

/** Only as one of that shop. */
export async function findDelivery(conn: Conn, sellerId: string, id: string): Promise<DeliveryWithEvent | undefined> {
  const [row] = await joined(conn).where(and(eq(webhookDeliveries.id, id), eq(webhookEvents.sellerId, sellerId)));
  return row;
}

export async function findDeliveryOf(conn: Conn, webhookId: string, eventId: string): Promise<Delivery | undefined> {
  const [row] = await conn
    .select()
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.eventId, eventId)));
  return row;
}

interface Query {
  readonly webhookId: string;
  readonly state?: DeliveryState | undefined;
  readonly eventType?: string | undefined;
  readonly beforeId?: string | undefined;
  readonly limit: number;
}

/** The latest first: ids grow with time. */
export async function listDeliveries(conn: Conn, query: Query): Promise<DeliveryWithEvent[]> {
  const { webhookId, state, eventType, beforeId, limit } = query;
  return joined(conn)
    .where(
      and(
        eq(webhookDeliveries.webhookId, webhookId),
        state && eq(webhookDeliveries.state, state),
        eventType ? eq(webhookDeliveries.eventType, eventType) : undefined,
        beforeId ? lt(webhookDeliveries.id, beforeId) : undefined,
      ),
    )
    .orderBy(desc(webhookDeliveries.id))
    .limit(limit);
}

const mostAttemptsShown = 100;

export async function attemptsOf(conn: Conn, deliveryId: string): Promise<Attempt[]> {
  return conn
    .select()
    .from(webhookAttempts)
    .where(eq(webhookAttempts.deliveryId, deliveryId))
    .orderBy(desc(webhookAttempts.id))
    .limit(mostAttemptsShown);
}

/** Again from the beginning; whoever works on it now loses their lease. */
export async function requeue(tx: Tx, id: string, now: Date): Promise<Delivery | undefined> {
  const [row] = await tx
    .update(webhookDeliveries)
    .set({ state: "pending", attempts: 0, nextAttemptAt: now, lease: null })
    .where(eq(webhookDeliveries.id, id))
    .returning();
  return row;
}

interface Since {
  readonly sellerId: string;
  readonly webhookId: string;
  readonly eventTypes: readonly string[];
  readonly since: Date;
  readonly limit: number;
  readonly now: Date;
}

/** What happened since then and did not arrive is due now. Gives how many those are. */
export async function requeueSince(
  tx: Tx,
  { sellerId, webhookId, eventTypes, since, limit, now }: Since,
): Promise<number> {
  const of = tx
    .select({ one: sql`1` })
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.webhookId, webhookId),
        eq(webhookDeliveries.eventId, webhookEvents.id),
        eq(webhookDeliveries.state, "delivered"),
      ),
    );
  const missed = await tx
    .select({ id: webhookEvents.id, type: webhookEvents.type })
    .from(webhookEvents)
    .where(
      and(
        eq(webhookEvents.sellerId, sellerId),
        gte(webhookEvents.createdAt, since),
        inArray(webhookEvents.type, [...eventTypes] as (typeof webhookEvents.$inferSelect.type)[]),
        notExists(of),
      ),
    )
    .orderBy(asc(webhookEvents.createdAt), asc(webhookEvents.id))
    .limit(limit);
  if (missed.length === 0) return 0;
  await tx
    .insert(webhookDeliveries)
    .values(
      missed.map(({ id: eventId, type: eventType }) => ({
        ...{ id: newId(), webhookId, eventId, eventType, createdAt: now },
        ...{ state: "pending" as const, nextAttemptAt: now },
      })),
    )
    .onConflictDoUpdate({
      target: [webhookDeliveries.webhookId, webhookDeliveries.eventId],
      set: { state: "pending", attempts: 0, nextAttemptAt: now, lease: null },
      setWhere: ne(webhookDeliveries.state, "delivered"),
    });
  return missed.length;
}

interface Claim {
  readonly now: Date;
  readonly leasedUntil: Date;
  readonly lease: string;
  /** Webhooks that have as many under way as they may. */
  readonly busy: readonly string[];
  readonly perWebhook: number;
  readonly limit: number;
}

/**
 * Takes what is due, of each webhook only a few, so that a slow one leaves room for the others. Who dies lets go of it at
 * `leasedUntil`.
 */
export async function claimDue(conn: Conn, claim: Claim): Promise<Delivery[]> {
  const { leasedUntil, lease, busy, perWebhook, limit } = claim;
  const now = claim.now.toISOString();
  const due = sql`(
    select d.id from webhooks w cross join lateral (
      select id, next_attempt_at from webhook_deliveries
      where webhook_id = w.id and state = 'pending' and next_attempt_at <= ${now}
      order by next_attempt_at limit ${perWebhook} for update skip locked
    ) d
    where w.state = 'enabled' and not (w.id = any(${sql.param(`{${busy.join(",")}}`)}::uuid[]))
      and exists (select 1 from webhook_deliveries where state = 'pending' and next_attempt_at <= ${now})
    order by d.next_attempt_at limit ${limit})`;
  return conn
    .update(webhookDeliveries)
    .set({ nextAttemptAt: leasedUntil, lease, attempts: sql`${webhookDeliveries.attempts} + 1` })
    .where(inArray(webhookDeliveries.id, due))
    .returning();
}

/** What became of an attempt; false when somebody else has it by now. */
export async function settleAttempt(
  tx: Tx,
  { id, lease }: Pick<Delivery, "id" | "lease">,
  outcome: Partial<Pick<Delivery, "state" | "nextAttemptAt" | "status" | "attempts">>,
): Promise<boolean> {
  if (lease === null) return false;
  const rows = await tx
    .update(webhookDeliveries)
    .set({ ...outcome, lease: null })
    .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.lease, lease)))
    .returning({ id: webhookDeliveries.id });
  return rows.length > 0;
}

export async function insertAttempt(tx: Tx, attempt: Omit<Attempt, "id">): Promise<void> {
  await tx.insert(webhookAttempts).values({ ...attempt, id: newId() });
}

/** Forgets events of before that nobody waits for, with their deliveries and attempts, some at a time. */
export async function purgeEvents(conn: Conn, before: Date, limit: number): Promise<number> {
  const waiting = conn
    .select({ one: sql`1` })
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.eventId, webhookEvents.id), eq(webhookDeliveries.state, "pending")));
  const old = conn
    .select({ id: webhookEvents.id })
    .from(webhookEvents)
    .where(and(lt(webhookEvents.createdAt, before), notExists(waiting)))
    .orderBy(asc(webhookEvents.createdAt))
    .limit(limit);
  const gone = await conn
    .delete(webhookEvents)
    .where(inArray(webhookEvents.id, old))
    .returning({ id: webhookEvents.id });
  return gone.length;
}
