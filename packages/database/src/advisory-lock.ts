import { sql } from "drizzle-orm";
import type { Tx } from "./database.ts";

/**
 * Holds the lock of a name until the transaction ends, after waiting for whoever holds it: for changes that must come one
 * at a time where there is no row to lock. Names count per database; "<what>/<whose>" keeps them apart.
 */
export async function lockName(tx: Tx, name: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}
