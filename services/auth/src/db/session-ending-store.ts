import type { Conn, Tx } from "@souk/database/database";
import { and, eq, isNull, lt } from "drizzle-orm";
import type { SessionEndReason } from "../domain/session.ts";
import { sessionEndings } from "./schema.ts";

export interface SessionEnding {
  readonly sessionId: string;
  readonly accountId: string;
  readonly reason: SessionEndReason;
}

/** False when this session was told to end before. */
export async function insertEnding(tx: Tx, ending: SessionEnding, createdAt: Date): Promise<boolean> {
  const rows = await tx
    .insert(sessionEndings)
    .values({ ...ending, createdAt })
    .onConflictDoNothing()
    .returning({ sessionId: sessionEndings.sessionId });
  return rows.length === 1;
}

export async function wasEnded(conn: Conn, accountId: string, sessionId: string): Promise<boolean> {
  const rows = await conn
    .select({ sessionId: sessionEndings.sessionId })
    .from(sessionEndings)
    .where(and(eq(sessionEndings.sessionId, sessionId), eq(sessionEndings.accountId, accountId)));
  return rows.length === 1;
}

export async function markEnded(conn: Conn, sessionId: string, endedAt: Date): Promise<void> {
  await conn.update(sessionEndings).set({ endedAt }).where(eq(sessionEndings.sessionId, sessionId));
}

export function unfinishedEndings(conn: Conn, before: Date, limit: number): Promise<SessionEnding[]> {
  return conn
    .select({ sessionId: sessionEndings.sessionId, accountId: sessionEndings.accountId, reason: sessionEndings.reason })
    .from(sessionEndings)
    .where(and(isNull(sessionEndings.endedAt), lt(sessionEndings.createdAt, before)))
    .limit(limit);
}

export async function deleteEndedBefore(conn: Conn, before: Date): Promise<void> {
  await conn.delete(sessionEndings).where(lt(sessionEndings.endedAt, before));
}
