import type { Conn, Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import { asc, eq, sql } from "drizzle-orm";
import { bannedTerms } from "./schema.ts";

export type TermRow = typeof bannedTerms.$inferSelect;

/** So many are looked for in every text. */
export const mostTerms = 2_000;

export async function listTerms(conn: Conn): Promise<TermRow[]> {
  return conn.select().from(bannedTerms).orderBy(asc(bannedTerms.language), asc(bannedTerms.term)).limit(mostTerms);
}

export async function hasRoom(tx: Tx): Promise<boolean> {
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(bannedTerms);
  return (row?.count ?? 0) < mostTerms;
}

export async function findTerm(tx: Tx, id: string): Promise<TermRow | undefined> {
  const [row] = await tx.select().from(bannedTerms).where(eq(bannedTerms.id, id)).for("update");
  return row;
}

export async function findSameTerm(tx: Tx, language: string, term: string): Promise<TermRow | undefined> {
  const rows = await tx.select().from(bannedTerms).where(eq(bannedTerms.term, term)).for("update");
  return rows.find((row) => row.language === language);
}

export async function saveTerm(
  tx: Tx,
  { language, term, weight }: Pick<TermRow, "language" | "term" | "weight">,
): Promise<TermRow> {
  const [row] = await tx
    .insert(bannedTerms)
    .values({ id: newId(), language, term, weight })
    .onConflictDoUpdate({ target: [bannedTerms.language, bannedTerms.term], set: { weight } })
    .returning();
  if (!row) throw new Error("a term that was saved is not there");
  return row;
}

export async function deleteTerm(tx: Tx, id: string): Promise<void> {
  await tx.delete(bannedTerms).where(eq(bannedTerms.id, id));
}
