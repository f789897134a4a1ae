import type { Conn, Tx } from "@souk/database/database";
import { and, eq, inArray, sql } from "drizzle-orm";
import { helpfulVotes, reviews } from "./schema.ts";

/** False when they had said so already. */
export async function addVote(tx: Tx, reviewId: string, voterId: string): Promise<boolean> {
  const rows = await tx.insert(helpfulVotes).values({ reviewId, voterId }).onConflictDoNothing().returning();
  return rows.length === 1;
}

/** False when there was none. */
export async function removeVote(tx: Tx, reviewId: string, voterId: string): Promise<boolean> {
  const rows = await tx
    .delete(helpfulVotes)
    .where(and(eq(helpfulVotes.reviewId, reviewId), eq(helpfulVotes.voterId, voterId)))
    .returning();
  return rows.length === 1;
}

export async function countVote(tx: Tx, reviewId: string, by: 1 | -1): Promise<number> {
  const [row] = await tx
    .update(reviews)
    .set({ helpfulCount: sql`${reviews.helpfulCount} + ${by}` })
    .where(eq(reviews.id, reviewId))
    .returning({ count: reviews.helpfulCount });
  return row?.count ?? 0;
}

/** Which of these reviews they marked. */
export async function votesOf(conn: Conn, voterId: string, reviewIds: readonly string[]): Promise<Set<string>> {
  if (reviewIds.length === 0) return new Set();
  const rows = await conn
    .select({ reviewId: helpfulVotes.reviewId })
    .from(helpfulVotes)
    .where(and(eq(helpfulVotes.voterId, voterId), inArray(helpfulVotes.reviewId, [...reviewIds])));
  return new Set(rows.map(({ reviewId }) => reviewId));
}

/** Whose votes they were; they stay counted. */
export async function forgetVoter(tx: Tx, voterId: string): Promise<void> {
  await tx.delete(helpfulVotes).where(eq(helpfulVotes.voterId, voterId));
}
