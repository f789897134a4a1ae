import type { Conn, Tx } from "@souk/database/database";
import { and, asc, eq, isNull, lt, lte } from "drizzle-orm";
import { cardSetups } from "./method-schema.ts";

export type SetupRow = typeof cardSetups.$inferSelect;

/** Repeating it changes nothing. */
export async function insertSetupOnce(conn: Conn, setup: typeof cardSetups.$inferInsert): Promise<void> {
  await conn.insert(cardSetups).values(setup).onConflictDoNothing();
}

export async function findSetup(conn: Conn, id: string): Promise<SetupRow | undefined> {
  const [row] = await conn.select().from(cardSetups).where(eq(cardSetups.id, id));
  return row;
}

export async function lockSetup(tx: Tx, id: string): Promise<SetupRow | undefined> {
  const [row] = await tx.select().from(cardSetups).where(eq(cardSetups.id, id)).for("update");
  return row;
}

type Change = Pick<SetupRow, "state" | "dueAt"> &
  Partial<Pick<SetupRow, "paymentToken" | "providerSetupId" | "actionUrl" | "refusalCode" | "paymentMethodId">>;

export async function saveSetup(tx: Tx, setup: SetupRow, change: Change): Promise<SetupRow> {
  await tx.update(cardSetups).set(change).where(eq(cardSetups.id, setup.id));
  return { ...setup, ...change };
}

/** Those whose outcome is to be asked for, the longest waiting first. */
export async function dueSetups(conn: Conn, now: Date, limit: number): Promise<SetupRow[]> {
  return conn.select().from(cardSetups).where(lte(cardSetups.dueAt, now)).orderBy(asc(cardSetups.dueAt)).limit(limit);
}

export async function deleteSettledSetupsBefore(conn: Conn, before: Date): Promise<void> {
  await conn.delete(cardSetups).where(and(isNull(cardSetups.dueAt), lt(cardSetups.createdAt, before)));
}
