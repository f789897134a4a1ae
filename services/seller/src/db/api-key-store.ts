import type { Conn, Tx } from "@souk/database/database";
import { and, count, desc, eq, gt, isNull, lte, or } from "drizzle-orm";
import { apiKeys } from "./schema.ts";

export type ApiKey = typeof apiKeys.$inferSelect;

const mostShown = 100;
const hourMs = 60 * 60_000;

const works = (now: Date) => and(isNull(apiKeys.revokedAt), or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now)));

export async function insertApiKey(tx: Tx, key: typeof apiKeys.$inferInsert): Promise<void> {
  await tx.insert(apiKeys).values(key);
}

/** The latest first. */
export async function apiKeysOf(conn: Conn, sellerId: string): Promise<ApiKey[]> {
  return conn
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.sellerId, sellerId))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
    .limit(mostShown);
}

export async function countWorking(conn: Conn, sellerId: string, now: Date): Promise<number> {
  const [row] = await conn
    .select({ keys: count() })
    .from(apiKeys)
    .where(and(eq(apiKeys.sellerId, sellerId), works(now)));
  return row?.keys ?? 0;
}

/** Only as one of that shop. */
export async function findApiKey(conn: Conn, sellerId: string, id: string): Promise<ApiKey | undefined> {
  const [row] = await conn
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.id, id), eq(apiKeys.sellerId, sellerId)));
  return row;
}

export async function findWorkingKey(conn: Conn, sellerId: string, id: string, now: Date): Promise<ApiKey | undefined> {
  const [row] = await conn
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.id, id), eq(apiKeys.sellerId, sellerId), works(now)));
  return row;
}

export async function findByHash(conn: Conn, hash: Buffer, now: Date): Promise<ApiKey | undefined> {
  const [row] = await conn
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.hash, hash), works(now)));
  return row;
}

/** Written once an hour at most, however often it is used: the last use may be up to an hour younger. */
export async function noteUse(conn: Conn, { id, lastUsedAt }: ApiKey, now: Date): Promise<void> {
  const hourAgo = new Date(now.getTime() - hourMs);
  if (lastUsedAt && lastUsedAt > hourAgo) return;
  await conn
    .update(apiKeys)
    .set({ lastUsedAt: now })
    .where(and(eq(apiKeys.id, id), or(isNull(apiKeys.lastUsedAt), lte(apiKeys.lastUsedAt, hourAgo))));
}

/** Undefined when it was revoked already. */
export async function revokeKey(tx: Tx, id: string, at: Date): Promise<ApiKey | undefined> {
  const [row] = await tx
    .update(apiKeys)
    .set({ revokedAt: at })
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
    .returning();
  return row;
}
