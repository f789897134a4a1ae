import { deserialize, serialize } from "node:v8";
import { DomainError } from "@souk/errors/domain-error";
import { and, eq, lt, sql } from "drizzle-orm";
import type { Db, Tx } from "./database.ts";
import { requests } from "./tables.ts";
import { inTransaction } from "./transaction.ts";

/** Whose request it is, to which method, and a hash of all it asks for but its id. */
export interface RequestKey {
  readonly requestId: string;
  readonly actorId: string;
  readonly method: string;
  readonly contentHash: string;
}

const isKey = (key: RequestKey) =>
  and(eq(requests.actorId, key.actorId), eq(requests.method, key.method), eq(requests.requestId, key.requestId));

/** False when it was claimed before; waits while a twin that has claimed it is still running. */
async function claim(tx: Tx, key: RequestKey): Promise<boolean> {
  const { requestId, actorId, method, contentHash } = key;
  const rows = await tx
    .insert(requests)
    .values({ requestId, actorId, method, contentHash })
    .onConflictDoNothing()
    .returning({ requestId: requests.requestId });
  return rows.length === 1;
}

async function storedAnswer(tx: Tx, key: RequestKey): Promise<unknown> {
  const [row] = await tx
    .select({ contentHash: requests.contentHash, answer: requests.answer })
    .from(requests)
    .where(isKey(key));
  if (row?.contentHash !== key.contentHash) {
    throw new DomainError(
      "invalid",
      "REQUEST_ID_REUSED",
      "This request id was used for a different request; a new request needs a new id.",
      { requestId: key.requestId },
    );
  }
  return row.answer ? deserialize(row.answer) : undefined;
}

/**
 * Runs a mutation once per request id, in one transaction, and gives the same answer to every repeat. Twins at the
 * same moment: one runs, the other waits and replays. The id with other content is DomainError REQUEST_ID_REUSED.
 * A run that throws stores nothing and may be tried again. The answer must be plain data (structured clone): bigint,
 * Date, Map and protobuf messages are, class instances are not.
 */
export async function once<T>(db: Db, key: RequestKey, run: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(db, async (tx) => {
    if (!(await claim(tx, key))) return (await storedAnswer(tx, key)) as T;
    const answer = await run(tx);
    await tx
      .update(requests)
      .set({ answer: serialize(answer) })
      .where(isKey(key));
    return answer;
  });
}

const PURGE_BATCH = 1_000;

/** Forgets requests older than that, in batches, and says how many. A repeat of a forgotten one runs again. */
export async function purgeRequests(db: Db, olderThanMs: number): Promise<number> {
  const before = new Date(Date.now() - olderThanMs);
  for (let purged = 0; ; ) {
    const batch = db
      .select({ ctid: sql`ctid` })
      .from(requests)
      .where(lt(requests.createdAt, before))
      .limit(PURGE_BATCH);
    const rows = await db
      .delete(requests)
      .where(sql`ctid = any(array(${batch}))`)
      .returning({ at: requests.createdAt });
    purged += rows.length;
    if (rows.length < PURGE_BATCH) return purged;
  }
}
