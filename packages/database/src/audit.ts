import { firstIdAt, newId } from "@souk/ids/id";
import { and, desc, eq, gte, lt, type SQL } from "drizzle-orm";
import { auditEntries } from "./audit-table.ts";
import type { Conn } from "./database.ts";

export type AuditRow = typeof auditEntries.$inferSelect;

export interface Audit {
  /** `callerName(ctx)` of whoever asked for it, or the name of a worker. */
  readonly actor: string;
  /** "order.cancelled": what it is done to, and what was done. */
  readonly action: string;
  readonly subjectId: string;
  /** What people call it. */
  readonly subjectName: string;
  readonly reason?: string;
  readonly note?: string;
  /** What changed, by field. */
  readonly before?: Record<string, string>;
  readonly after?: Record<string, string>;
}

export interface AuditQuery {
  readonly subjectId?: string | undefined;
  readonly actor?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly beforeId?: string | undefined;
  readonly limit: number;
}

/** Writes down who did what, in the transaction that does it. No personal data goes in. */
export async function audit(
  conn: Conn,
  { reason = "", note = "", before = {}, after = {}, ...entry }: Audit,
): Promise<void> {
  await conn.insert(auditEntries).values({ id: newId(), reason, note, before, after, ...entry });
}

/** The latest first. Ids grow with time, so that a period is a range of them. */
export async function listAudit(conn: Conn, { limit, ...query }: AuditQuery): Promise<AuditRow[]> {
  return conn
    .select()
    .from(auditEntries)
    .where(and(...conditionsOf(query)))
    .orderBy(desc(auditEntries.id))
    .limit(limit);
}

function conditionsOf({ subjectId, actor, from, to, beforeId }: Omit<AuditQuery, "limit">): (SQL | undefined)[] {
  return [
    subjectId === undefined ? undefined : eq(auditEntries.subjectId, subjectId),
    actor === undefined ? undefined : eq(auditEntries.actor, actor),
    from && gte(auditEntries.id, firstIdAt(from)),
    to && lt(auditEntries.id, firstIdAt(to)),
    beforeId === undefined ? undefined : lt(auditEntries.id, beforeId),
  ];
}
