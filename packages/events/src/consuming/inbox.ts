import type { Db, Tx } from "@souk/database/database";
import { preparedForFew } from "@souk/database/few-rows";
import { lt, sql } from "drizzle-orm";
import { inbox } from "../tables.ts";

export interface InboxEntry {
  readonly consumer: string;
  readonly eventId: string;
}

const nameOf = ({ consumer, eventId }: InboxEntry) => `${consumer} ${eventId}`;

/**
 * Records entries as handled and tells, once for each, whether it was not known before. Waits for another transaction
 * that is recording the same.
 */
export async function recordInbox(tx: Tx, entries: readonly InboxEntry[]): Promise<(entry: InboxEntry) => boolean> {
  const insert = tx
    .insert(inbox)
    .values([...entries])
    .onConflictDoNothing()
    .returning({ consumer: inbox.consumer, eventId: inbox.eventId });
  const rows = await preparedForFew(insert, "record_inbox", entries.length);
  const fresh = new Set(rows.map(nameOf));
  return (entry) => fresh.delete(nameOf(entry));
}

const PURGE_BATCH = 5_000;

export async function purgeInbox(db: Db, olderThanMs: number): Promise<void> {
  const before = new Date(Date.now() - olderThanMs);
  for (let purged = PURGE_BATCH; purged === PURGE_BATCH; ) {
    const batch = db.select({ ctid: sql`ctid` }).from(inbox).where(lt(inbox.handledAt, before)).limit(PURGE_BATCH);
    const result = await db.delete(inbox).where(sql`ctid = any(array(${batch}))`);
    purged = result.count;
  }
}
