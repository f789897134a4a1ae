import type { Conn, Tx } from "@souk/database/database";
import { and, asc, desc, eq, inArray, isNotNull, lt, lte, notInArray, sql } from "drizzle-orm";
import { movingStates } from "../domain/payout-state.ts";
import { payouts } from "./payout-schema.ts";

export type PayoutRow = typeof payouts.$inferSelect;
export type NewPayout = typeof payouts.$inferInsert;

/** Rows of one statement: far below what a statement can have parameters for. */
const atOnce = 500;

export async function insertPayouts(tx: Tx, rows: readonly NewPayout[]): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce) {
    await tx.insert(payouts).values(rows.slice(from, from + atOnce));
  }
}

export async function findPayout(conn: Conn, id: string): Promise<PayoutRow | undefined> {
  const [row] = await conn.select().from(payouts).where(eq(payouts.id, id));
  return row;
}

export async function findPayouts(conn: Conn, ids: readonly string[]): Promise<PayoutRow[]> {
  if (ids.length === 0) return [];
  return conn
    .select()
    .from(payouts)
    .where(inArray(payouts.id, [...ids]));
}

export async function lockPayout(tx: Tx, id: string): Promise<PayoutRow | undefined> {
  const [row] = await tx.select().from(payouts).where(eq(payouts.id, id)).for("update");
  return row;
}

export async function savePayout(tx: Tx, payout: PayoutRow): Promise<PayoutRow> {
  const { id, ...change } = payout;
  const [row] = await tx.update(payouts).set(change).where(eq(payouts.id, id)).returning();
  if (!row) throw new Error(`payout ${id} is gone`);
  return row;
}

/** By seller, so that two who lock the accounts of several do it in the same order. */
export async function payoutsOfRun(conn: Conn, runId: string): Promise<PayoutRow[]> {
  return conn
    .select()
    .from(payouts)
    .where(eq(payouts.runId, runId))
    .orderBy(asc(payouts.sellerId), asc(payouts.currencyCode));
}

/** Those without obstacle first, then by id. */
export async function pageOfRun(
  conn: Conn,
  { runId, after, limit }: { runId: string; after: { isBlocked: boolean; id: string } | undefined; limit: number },
): Promise<PayoutRow[]> {
  const isBlocked = sql`(${payouts.obstacle} is not null)`;
  return conn
    .select()
    .from(payouts)
    .where(
      and(
        eq(payouts.runId, runId),
        after && sql`(${isBlocked}, ${payouts.id}) > (${after.isBlocked}::boolean, ${after.id}::uuid)`,
      ),
    )
    .orderBy(isBlocked, asc(payouts.id))
    .limit(limit);
}

/** A seller's approved payouts, newest first. */
export async function pageOfSeller(
  conn: Conn,
  { sellerId, beforeId, limit }: { sellerId: string; beforeId: string | undefined; limit: number },
): Promise<PayoutRow[]> {
  return conn
    .select()
    .from(payouts)
    .where(
      and(
        eq(payouts.sellerId, sellerId),
        notInArray(payouts.state, ["proposed", "skipped"]),
        beforeId === undefined ? undefined : lt(payouts.id, beforeId),
      ),
    )
    .orderBy(desc(payouts.id))
    .limit(limit);
}

/** What of a seller's money is on its way, by currency. */
export async function movingOf(conn: Conn, sellerId: string): Promise<Map<string, bigint>> {
  const rows = await conn
    .select({ currencyCode: payouts.currencyCode, amount: sql<string>`sum(${payouts.amount})` })
    .from(payouts)
    .where(and(eq(payouts.sellerId, sellerId), inArray(payouts.state, [...movingStates])))
    .groupBy(payouts.currencyCode);
  return new Map(rows.map(({ currencyCode, amount }) => [currencyCode, BigInt(amount)]));
}

/** The payouts of a seller and currency in runs that nobody has decided. */
export async function lockProposedOf(
  tx: Tx,
  { sellerId, currencyCode }: { sellerId: string; currencyCode: string },
): Promise<PayoutRow[]> {
  return tx
    .select()
    .from(payouts)
    .where(and(eq(payouts.sellerId, sellerId), eq(payouts.currencyCode, currencyCode), eq(payouts.state, "proposed")))
    .orderBy(asc(payouts.id))
    .for("update");
}

/** The last payout that a bank sent back from an account. */
export async function lastReturnedOf(
  conn: Conn,
  { sellerId, currencyCode }: { sellerId: string; currencyCode: string },
): Promise<PayoutRow | undefined> {
  const [row] = await conn
    .select()
    .from(payouts)
    .where(and(eq(payouts.sellerId, sellerId), eq(payouts.currencyCode, currencyCode), isNotNull(payouts.returnedAt)))
    .orderBy(desc(payouts.id))
    .limit(1);
  return row;
}

/** Takes payouts that are due, counts the attempt, and puts them out of reach of other workers until `leasedUntil`. */
export async function leaseDuePayouts(
  tx: Tx,
  { now, leasedUntil, limit }: { now: Date; leasedUntil: Date; limit: number },
): Promise<PayoutRow[]> {
  const due = await tx
    .select({ id: payouts.id })
    .from(payouts)
    .where(lte(payouts.dueAt, now))
    .orderBy(asc(payouts.dueAt))
    .limit(limit)
    .for("update", { skipLocked: true });
  const ids = due.map(({ id }) => id);
  if (ids.length === 0) return [];
  return tx
    .update(payouts)
    .set({ dueAt: leasedUntil, attempts: sql`${payouts.attempts} + 1` })
    .where(inArray(payouts.id, ids))
    .returning();
}

/** What is, or may be, at the provider: approved since then, or still on its way. */
export async function sentSince(conn: Conn, since: Date): Promise<PayoutRow[]> {
  return conn
    .select()
    .from(payouts)
    .where(
      and(
        notInArray(payouts.state, ["proposed", "skipped"]),
        sql`(${payouts.approvedAt} >= ${since.toISOString()}::timestamptz or ${payouts.dueAt} is not null)`,
      ),
    );
}
