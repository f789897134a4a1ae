import { setTimeout as pause } from "node:timers/promises";
import type { PgTransactionConfig } from "drizzle-orm/pg-core";
import type { Db, Tx } from "./database.ts";
import { postgresErrorOf } from "./postgres-error.ts";

const MAX_ATTEMPTS = 6;
const BASE_PAUSE_MS = 5;
/** serialization_failure, deadlock_detected */
const RETRYABLE = new Set(["40001", "40P01"]);

function mayRetry(error: unknown): boolean {
  const cause = postgresErrorOf(error);
  return cause !== undefined && RETRYABLE.has(cause.code);
}

/**
 * Runs `fn` in one transaction. It is run again, from its beginning and at most 5 times, when the server chose it as
 * the victim of a deadlock or serialization conflict: it must have no effects but on the database.
 */
export async function inTransaction<T>(db: Db, fn: (tx: Tx) => Promise<T>, config?: PgTransactionConfig): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(fn, config);
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !mayRetry(error)) throw error;
      await pause(Math.random() * BASE_PAUSE_MS * 2 ** attempt);
    }
  }
}
