import type { Conn, Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import { and, desc, eq, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { AppTopic, Portal } from "../notifications/topics.ts";
import { notifications } from "./notification-schema.ts";
import { deliveries } from "./schema.ts";

export type NotificationRow = typeof notifications.$inferSelect;
export type NewNotification = Omit<NotificationRow, "id" | "readAt">;

/** Whose, in which app; of the console: of which shop, and what of it they may see. */
export interface Inbox {
  readonly userId: string;
  readonly portal: Portal;
  readonly shop?: { readonly sellerId: string; readonly topics: readonly AppTopic[] };
}

/** Where in a list something stands. */
export type Place = Pick<NotificationRow, "createdAt" | "id">;

const place = sql`(${notifications.createdAt}, ${notifications.id})`;

/** What somebody was told of an event already is not told again. */
export async function insertNotifications(tx: Tx, told: readonly NewNotification[]): Promise<void> {
  if (told.length === 0) return;
  await tx
    .insert(notifications)
    .values(told.map((each) => ({ ...each, id: newId() })))
    .onConflictDoNothing();
}

export function listNotifications(
  conn: Conn,
  inbox: Inbox,
  { before, limit }: { before: Place | undefined; limit: number },
): Promise<NotificationRow[]> {
  return conn
    .select()
    .from(notifications)
    .where(and(isIn(inbox), before && sql`${place} < (${before.createdAt.toISOString()}, ${before.id})`))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(limit);
}

/** Counts no further than `most`. */
export async function countUnread(conn: Conn, inbox: Inbox, most: number): Promise<number> {
  const unread = conn
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(isIn(inbox), isNull(notifications.readAt)))
    .limit(most)
    .as("unread");
  const [row] = await conn.select({ n: sql<number>`count(*)::int` }).from(unread);
  return row?.n ?? 0;
}

/** False when there is no such notification of theirs. */
export async function markRead(conn: Conn, userId: string, id: string, at: Date): Promise<boolean> {
  const rows = await conn
    .update(notifications)
    .set({ readAt: sql`coalesce(${notifications.readAt}, ${at.toISOString()}::timestamptz)` })
    .where(and(eq(notifications.id, id), eq(notifications.userId, userId)))
    .returning({ id: notifications.id });
  return rows.length === 1;
}

/** Up to one of theirs; nothing when it is none. */
export async function markAllRead(conn: Conn, inbox: Inbox, upTo: string, at: Date): Promise<void> {
  const [last] = await conn
    .select({ createdAt: notifications.createdAt, id: notifications.id })
    .from(notifications)
    .where(and(isIn(inbox), eq(notifications.id, upTo)));
  if (last === undefined) return;
  await conn
    .update(notifications)
    .set({ readAt: at })
    .where(
      and(isIn(inbox), isNull(notifications.readAt), sql`${place} <= (${last.createdAt.toISOString()}, ${last.id})`),
    );
}

export async function forgetNotifications(conn: Conn, before: Date): Promise<void> {
  await conn.delete(notifications).where(lt(notifications.createdAt, before));
}

export async function eraseNotifications(tx: Tx, userId: string): Promise<void> {
  const toTheirBrowsers = and(eq(deliveries.channel, "push"), eq(deliveries.subjectId, userId));
  await tx.delete(deliveries).where(or(eq(deliveries.recipient, `user:${userId}`), toTheirBrowsers));
  await tx.delete(notifications).where(eq(notifications.userId, userId));
}

function isIn({ userId, portal, shop }: Inbox): SQL | undefined {
  return and(
    eq(notifications.userId, userId),
    eq(notifications.portal, portal),
    shop && eq(notifications.sellerId, shop.sellerId),
    shop && inArray(notifications.topic, [...shop.topics]),
  );
}
