import type { Db } from "@souk/database/database";
import { purgeRequests } from "@souk/database/once";
import { inTransaction } from "@souk/database/transaction";
import { deleteOldClaims } from "../db/claim-store.ts";
import { deleteStaleQuotes } from "../db/order-store.ts";

const batch = 500;
/** A shopper's client has long given up repeating a request by then. */
const requestLifetimeMs = 7 * 24 * 3_600_000;
/** Who used a promotion matters as long as somebody may ask why it was refused. */
const claimLifetimeMs = 90 * 24 * 3_600_000;

/**
 * Deletes quotes and abandoned orders after their lifetime, with the personal data in them and the uses of promotions they
 * took; and answers to requests and uses of promotions that nobody asks about any more. How many quotes.
 */
export async function purgeStale({ db, now }: { db: Db; now: () => Date }, quoteLifetimeMs: number): Promise<number> {
  const ago = (ageMs: number) => new Date(now().getTime() - ageMs);
  const before = ago(quoteLifetimeMs);
  const gone =
    (await deleteAll(db, { state: "quoted", before })) + (await deleteAll(db, { state: "abandoned", before }));
  await deleteOldClaims(db, ago(claimLifetimeMs));
  await purgeRequests(db, requestLifetimeMs);
  return gone;
}

async function deleteAll(db: Db, stale: { state: "quoted" | "abandoned"; before: Date }): Promise<number> {
  for (let gone = 0; ; ) {
    const deleted = await inTransaction(db, (tx) => deleteStaleQuotes(tx, { ...stale, limit: batch }));
    gone += deleted;
    if (deleted < batch) return gone;
  }
}
