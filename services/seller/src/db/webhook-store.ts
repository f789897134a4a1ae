import type { Conn, Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import { and, asc, eq, isNull } from "drizzle-orm";
import { bodyOf, type PublicEvent } from "../domain/webhook-event.ts";
import { webhookEvents, webhooks } from "./schema.ts";
import { insertDeliveries } from "./webhook-delivery-store.ts";

export type Webhook = typeof webhooks.$inferSelect;

export const mostWebhooks = 20;

export async function webhooksOf(conn: Conn, sellerId: string): Promise<Webhook[]> {
  return conn
    .select()
    .from(webhooks)
    .where(eq(webhooks.sellerId, sellerId))
    .orderBy(asc(webhooks.createdAt), asc(webhooks.id))
    .limit(mostWebhooks);
}

/** Only as one of that shop. */
export async function findWebhook(conn: Conn, sellerId: string, id: string): Promise<Webhook | undefined> {
  const [row] = await conn
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.id, id), eq(webhooks.sellerId, sellerId)));
  return row;
}

/** Whoever's it is; no other row can be changed by who has locked this one. */
export async function lockWebhook(tx: Tx, id: string): Promise<Webhook | undefined> {
  const [row] = await tx.select().from(webhooks).where(eq(webhooks.id, id)).for("update");
  return row;
}

export async function insertWebhook(tx: Tx, webhook: typeof webhooks.$inferInsert): Promise<void> {
  await tx.insert(webhooks).values(webhook);
}

export async function changeWebhook(conn: Conn, id: string, changes: Partial<Webhook>): Promise<Webhook | undefined> {
  const [row] = await conn.update(webhooks).set(changes).where(eq(webhooks.id, id)).returning();
  return row;
}

export async function deleteWebhookRow(tx: Tx, sellerId: string, id: string): Promise<Webhook | undefined> {
  const [row] = await tx
    .delete(webhooks)
    .where(and(eq(webhooks.id, id), eq(webhooks.sellerId, sellerId)))
    .returning();
  return row;
}

/** Marks the first failure since the last success, once. */
export async function markFailing(conn: Conn, id: string, at: Date): Promise<void> {
  await conn
    .update(webhooks)
    .set({ failingSince: at })
    .where(and(eq(webhooks.id, id), isNull(webhooks.failingSince)));
}

/** Keeps what happened for a shop that has webhooks, and what of it is to be sent. A second telling changes nothing. */
export async function recordEvents(tx: Tx, events: readonly PublicEvent[], now: Date): Promise<void> {
  for (const event of events) {
    const endpoints = await webhooksOf(tx, event.sellerId);
    if (endpoints.length === 0) continue;
    await insertEvent(tx, event, now);
    const told = endpoints.filter(({ state, eventTypes }) => state === "enabled" && wants(eventTypes, event.type));
    await insertDeliveries(
      tx,
      told.map(({ id }) => ({ webhookId: id, eventId: event.id, eventType: event.type })),
      now,
    );
  }
}

const wants = (types: readonly string[], type: string) => types.includes(type);

export async function insertEvent(tx: Tx, event: PublicEvent, now: Date): Promise<void> {
  const { id, sellerId, type, occurredAt } = event;
  await tx
    .insert(webhookEvents)
    .values({ id, sellerId, type, occurredAt, body: bodyOf(event), createdAt: now })
    .onConflictDoNothing();
}

export const testEvent = (sellerId: string, occurredAt: Date): PublicEvent => ({
  ...{ id: newId(), sellerId, type: "webhook.test", occurredAt },
  data: { message: "It works." },
});
