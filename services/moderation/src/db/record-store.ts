import type { Conn } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import { and, desc, eq, gt, lt, ne, sql } from "drizzle-orm";
import { auditEntries, moderators, withdrawnRevisions } from "./schema.ts";

export type AuditRow = typeof auditEntries.$inferSelect;

export interface Audit {
  readonly actor: string;
  readonly action: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly reason?: string;
  readonly note?: string;
  readonly before?: Record<string, string>;
  readonly after?: Record<string, string>;
}

/** In the transaction of what it tells of. */
export async function audit(
  tx: Conn,
  { reason = "", note = "", before = {}, after = {}, ...entry }: Audit,
): Promise<void> {
  await tx.insert(auditEntries).values({ id: newId(), reason, note, before, after, ...entry });
}

export async function listAuditRows(
  conn: Conn,
  { subjectId, afterId, limit }: { subjectId: string; afterId: string | undefined; limit: number },
): Promise<AuditRow[]> {
  return conn
    .select()
    .from(auditEntries)
    .where(
      and(
        subjectId === "" ? undefined : eq(auditEntries.subjectId, subjectId),
        afterId === undefined ? undefined : lt(auditEntries.id, afterId),
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(limit);
}

const colleagueDays = 30;

/** Notes that somebody moderates, and says whether somebody else has of late. */
export async function meetColleagues(tx: Conn, userId: string, now: Date): Promise<boolean> {
  await tx
    .insert(moderators)
    .values({ userId, lastSeenAt: now })
    .onConflictDoUpdate({ target: moderators.userId, set: { lastSeenAt: now } });
  const since = new Date(now.getTime() - colleagueDays * 86_400_000);
  const [colleague] = await tx
    .select({ one: sql`1` })
    .from(moderators)
    .where(and(ne(moderators.userId, userId), gt(moderators.lastSeenAt, since)))
    .limit(1);
  return colleague !== undefined;
}

export async function noteWithdrawn(tx: Conn, revisionId: string, withdrawnAt: Date): Promise<void> {
  await tx.insert(withdrawnRevisions).values({ revisionId, withdrawnAt }).onConflictDoNothing();
}

export async function isWithdrawn(tx: Conn, revisionId: string): Promise<boolean> {
  const rows = await tx.select().from(withdrawnRevisions).where(eq(withdrawnRevisions.revisionId, revisionId));
  return rows.length > 0;
}
