import type { Conn, Tx } from "@souk/database/database";
import { and, asc, count, desc, eq, gt, inArray, isNull, lt, lte, ne, or, sql } from "drizzle-orm";
import { waitingStates } from "../domain/case-state.ts";
import { cases } from "./schema.ts";

export type CaseRow = typeof cases.$inferSelect;
export type NewCase = typeof cases.$inferInsert;

/** False when there is one of the revision already. */
export async function insertCase(tx: Tx, row: NewCase): Promise<boolean> {
  const rows = await tx.insert(cases).values(row).onConflictDoNothing().returning({ id: cases.id });
  return rows.length > 0;
}

/** Locks a case until the transaction ends. */
export async function lockCase(tx: Tx, id: string): Promise<CaseRow | undefined> {
  return (await lockCases(tx, [id]))[0];
}

/** In the order of their ids, so that two who lock several never wait for each other. */
export async function lockCases(tx: Tx, ids: readonly string[]): Promise<CaseRow[]> {
  return tx
    .select()
    .from(cases)
    .where(inArray(cases.id, [...ids]))
    .orderBy(asc(cases.id))
    .for("update");
}

export async function findCase(conn: Conn, id: string): Promise<CaseRow | undefined> {
  const [row] = await conn.select().from(cases).where(eq(cases.id, id));
  return row;
}

export async function lockCaseOfRevision(tx: Tx, revisionId: string): Promise<CaseRow | undefined> {
  const [row] = await tx.select().from(cases).where(eq(cases.revisionId, revisionId)).for("update");
  return row;
}

export async function lockWaitingOfProduct(tx: Tx, productId: string): Promise<CaseRow[]> {
  return tx
    .select()
    .from(cases)
    .where(and(eq(cases.productId, productId), inArray(cases.state, [...waitingStates])))
    .orderBy(asc(cases.id))
    .for("update");
}

/** Whether the seller has submitted the product again since. */
export async function hasNewerCase(conn: Conn, productId: string, since: Date): Promise<boolean> {
  const rows = await conn
    .select({ one: sql`1` })
    .from(cases)
    .where(and(eq(cases.productId, productId), gt(cases.submittedAt, since)))
    .limit(1);
  return rows.length > 0;
}

export async function updateCase(tx: Tx, id: string, changes: Partial<NewCase>): Promise<CaseRow> {
  const [row] = await tx.update(cases).set(changes).where(eq(cases.id, id)).returning();
  if (!row) throw new Error(`case ${id} is gone`);
  return row;
}

/** How the seller's products were decided about before. */
export async function historyOf(conn: Conn, sellerId: string): Promise<{ approved: number; rejected: number }> {
  const rows = await conn
    .select({ state: cases.state, count: count() })
    .from(cases)
    .where(and(eq(cases.sellerId, sellerId), inArray(cases.state, ["approved", "rejected", "appealed"])))
    .groupBy(cases.state);
  const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
  return { approved: of("approved"), rejected: of("rejected") + of("appealed") };
}

/** The case that waits next after this one that nobody works on; the first when this is the last. */
export async function nextWaiting(conn: Conn, { dueAt, id }: CaseRow, now: Date): Promise<string | undefined> {
  const isFree = or(isNull(cases.claimedBy), lte(cases.claimExpiresAt, now));
  const isAfter = or(gt(cases.dueAt, dueAt), and(eq(cases.dueAt, dueAt), gt(cases.id, id))) ?? sql`true`;
  const [row] = await conn
    .select({ id: cases.id })
    .from(cases)
    .where(and(inArray(cases.state, [...waitingStates]), isFree, ne(cases.id, id)))
    .orderBy(desc(isAfter), asc(cases.dueAt), asc(cases.id))
    .limit(1);
  return row?.id;
}

export async function listCasesOfSeller(
  conn: Conn,
  sellerId: string,
  { state, after, limit }: { state: CaseRow["state"] | undefined; after: [Date, string] | undefined; limit: number },
): Promise<CaseRow[]> {
  const [at, id] = after ?? [];
  const page = at && id ? or(lt(cases.submittedAt, at), and(eq(cases.submittedAt, at), gt(cases.id, id))) : undefined;
  return conn
    .select()
    .from(cases)
    .where(and(eq(cases.sellerId, sellerId), state ? eq(cases.state, state) : undefined, page))
    .orderBy(desc(cases.submittedAt), asc(cases.id))
    .limit(limit);
}
