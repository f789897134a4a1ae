import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";

const deliveryRow = z.object({
  n: z.number(),
  event_id: z.string(),
  /** Webhooks about one thing are sent one at a time. */
  subject_id: z.string(),
  kind: z.enum(["event", "forgery"]),
  body: z.string(),
  attempts: z.number(),
});
export type Delivery = z.infer<typeof deliveryRow>;
export type NewDelivery = Omit<Delivery, "n" | "attempts"> & { url: string; due_at: number };
export type DeliveryStore = ReturnType<typeof createDeliveryStore>;

/** Webhooks still owed. A row is gone once its endpoint answered 2xx. */
export function createDeliveryStore(sql: DatabaseSync) {
  const insert = sql.prepare(
    `insert into deliveries (url, event_id, subject_id, kind, body, due_at, created_at)
     values (?, ?, ?, ?, ?, ?, ?)`,
  );
  const due = sql.prepare("select * from deliveries where url = ? and due_at <= ? order by due_at, n limit ?");
  const nextDue = sql.prepare("select min(due_at) as due_at from deliveries where url = ? and due_at > ?");
  const remove = sql.prepare("delete from deliveries where n = ?");
  const postpone = sql.prepare("update deliveries set attempts = attempts + 1, due_at = ? where n = ?");
  const count = sql.prepare("select count(*) as owed from deliveries");
  const drop = sql.prepare("delete from deliveries where created_at < ?");
  return {
    insert(d: NewDelivery, at: number): void {
      insert.run(d.url, d.event_id, d.subject_id, d.kind, d.body, d.due_at, at);
    },
    listDue: (url: string, now: number, limit: number): Delivery[] =>
      due.all(url, now, limit).map((row) => deliveryRow.parse(row)),
    /** When the next one after `now` falls due. */
    nextDueAt: (url: string, now: number): number | undefined =>
      z.object({ due_at: z.number().nullable() }).parse(nextDue.get(url, now)).due_at ?? undefined,
    remove(n: number): void {
      remove.run(n);
    },
    postpone(n: number, until: number): void {
      postpone.run(until, n);
    },
    countOwed: (): number => z.object({ owed: z.number() }).parse(count.get()).owed,
    dropBefore(time: number): void {
      drop.run(time);
    },
  };
}
