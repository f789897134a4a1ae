import type { Conn, Tx } from "@souk/database/database";
import { and, asc, eq } from "drizzle-orm";
import { reductions } from "./schema.ts";

export type ReductionRow = typeof reductions.$inferSelect;

export async function hasReduction(conn: Conn, id: string): Promise<boolean> {
  const rows = await conn.select({ id: reductions.id }).from(reductions).where(eq(reductions.id, id));
  return rows.length > 0;
}

/** False when it was asked for before. */
export async function insertReductionOnce(tx: Tx, reduction: typeof reductions.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(reductions)
    .values(reduction)
    .onConflictDoNothing({ target: reductions.id })
    .returning({ id: reductions.id });
  return rows.length === 1;
}

export async function openReductions(conn: Conn, paymentId: string): Promise<ReductionRow[]> {
  return conn
    .select()
    .from(reductions)
    .where(and(eq(reductions.paymentId, paymentId), eq(reductions.state, "requested")))
    .orderBy(asc(reductions.id));
}

export async function settleReduction(
  tx: Tx,
  id: string,
  settlement: Pick<ReductionRow, "state" | "refusal" | "settledAt">,
): Promise<void> {
  await tx.update(reductions).set(settlement).where(eq(reductions.id, id));
}
