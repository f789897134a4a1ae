import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";

const keptAnswer = z.object({ request_hash: z.string(), status: z.number(), body: z.string() });
export type KeptAnswer = z.infer<typeof keptAnswer>;
export type KeyStore = ReturnType<typeof createKeyStore>;

/** Idempotency keys: the answers given with them, and those cancelled before any answer. */
export function createKeyStore(sql: DatabaseSync) {
  const keep = sql.prepare(
    "insert into idempotency_keys (key, request_hash, status, body, created_at) values (?, ?, ?, ?, ?)",
  );
  const byKey = sql.prepare("select * from idempotency_keys where key = ?");
  const cancel = sql.prepare("insert into cancelled_keys (key, created_at) values (?, ?) on conflict do nothing");
  const cancelled = sql.prepare("select 1 from cancelled_keys where key = ?");
  const dropAnswers = sql.prepare("delete from idempotency_keys where created_at < ?");
  const dropCancelled = sql.prepare("delete from cancelled_keys where created_at < ?");
  return {
    keep(key: string, answer: KeptAnswer, at: number): void {
      keep.run(key, answer.request_hash, answer.status, answer.body, at);
    },
    find(key: string): KeptAnswer | undefined {
      const row = byKey.get(key);
      return row && keptAnswer.parse(row);
    },
    cancel(key: string, at: number): void {
      cancel.run(key, at);
    },
    isCancelled: (key: string): boolean => cancelled.get(key) !== undefined,
    dropBefore(time: number): void {
      dropAnswers.run(time);
      dropCancelled.run(time);
    },
  };
}
