import type { Conn, Tx } from "@souk/database/database";
import { appendEvent } from "@souk/events/append-event";
import { newId } from "@souk/ids/id";
import { and, desc, eq, lt } from "drizzle-orm";
import { sellerMailRequested } from "../events/seller-events.ts";
import { auditEntries, mails } from "./schema.ts";

export type AuditRow = typeof auditEntries.$inferSelect;
export type MailRow = typeof mails.$inferSelect;

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

/** In the transaction of what it tells of. No personal data goes in. */
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

/** Asks for a mail; the notification service comes for what it says. */
export async function requestMail(
  tx: Tx,
  mail: Omit<MailRow, "id" | "createdAt" | "productTitle"> & Partial<Pick<MailRow, "productTitle">>,
): Promise<void> {
  const id = newId();
  await tx.insert(mails).values({ ...mail, id });
  await appendEvent(tx, sellerMailRequested(id));
}

export async function findMail(conn: Conn, id: string): Promise<MailRow | undefined> {
  const [row] = await conn.select().from(mails).where(eq(mails.id, id));
  return row;
}
