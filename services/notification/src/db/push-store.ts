import type { Conn, Tx } from "@souk/database/database";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { pushSubscriptions } from "./push-schema.ts";

type PushSubscriptionRow = typeof pushSubscriptions.$inferSelect;

export async function hasPush(conn: Conn, userId: string): Promise<boolean> {
  const rows = await conn
    .select({ id: pushSubscriptions.id })
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.userId, sql.placeholder("userId")))
    .limit(1)
    .prepare("has_push")
    .execute({ userId });
  return rows.length === 1;
}

/** The latest first. */
export function listPush(
  conn: Conn,
  userId: string,
): Promise<Pick<PushSubscriptionRow, "id" | "endpointHash" | "createdAt">[]> {
  const { id, endpointHash, createdAt } = pushSubscriptions;
  return conn
    .select({ id, endpointHash, createdAt })
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.userId, sql.placeholder("userId")))
    .orderBy(desc(createdAt), desc(id))
    .prepare("list_push")
    .execute({ userId });
}

export async function findPush(conn: Conn, id: string): Promise<PushSubscriptionRow | undefined> {
  const [row] = await conn.select().from(pushSubscriptions).where(eq(pushSubscriptions.id, id));
  return row;
}

export async function findPushByEndpoint(conn: Conn, hash: Uint8Array): Promise<PushSubscriptionRow | undefined> {
  const [row] = await conn.select().from(pushSubscriptions).where(eq(pushSubscriptions.endpointHash, hash));
  return row;
}

/** In the place of what the browser had before. */
export async function savePush(tx: Tx, row: PushSubscriptionRow): Promise<void> {
  await tx
    .insert(pushSubscriptions)
    .values(row)
    .onConflictDoUpdate({ target: pushSubscriptions.endpointHash, set: row });
}

export async function deletePush(conn: Conn, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await conn.delete(pushSubscriptions).where(inArray(pushSubscriptions.id, [...ids]));
}

export async function deletePushOf(conn: Conn, userId: string, endpointHash: Uint8Array): Promise<void> {
  await conn
    .delete(pushSubscriptions)
    .where(and(eq(pushSubscriptions.userId, userId), eq(pushSubscriptions.endpointHash, endpointHash)));
}

export async function deletePushOfSession(conn: Conn, userId: string, sessionId: string): Promise<void> {
  await conn
    .delete(pushSubscriptions)
    .where(and(eq(pushSubscriptions.userId, userId), eq(pushSubscriptions.sessionId, sessionId)));
}

export async function erasePush(tx: Tx, userId: string): Promise<void> {
  await tx.delete(pushSubscriptions).where(eq(pushSubscriptions.userId, userId));
}
