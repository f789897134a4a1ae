import type { Conn, Tx } from "@souk/database/database";
import { and, count, eq } from "drizzle-orm";
import { applicationDocuments } from "./schema.ts";

export async function insertDocument(tx: Tx, document: typeof applicationDocuments.$inferInsert): Promise<void> {
  await tx.insert(applicationDocuments).values(document);
}

export async function countDocuments(tx: Tx, applicationId: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(applicationDocuments)
    .where(eq(applicationDocuments.applicationId, applicationId));
  return row?.n ?? 0;
}

export async function deleteDocument(tx: Tx, applicationId: string, id: string): Promise<boolean> {
  const rows = await tx
    .delete(applicationDocuments)
    .where(and(eq(applicationDocuments.id, id), eq(applicationDocuments.applicationId, applicationId)))
    .returning({ id: applicationDocuments.id });
  return rows.length > 0;
}

export async function findDocument(conn: Conn, id: string) {
  const [row] = await conn.select().from(applicationDocuments).where(eq(applicationDocuments.id, id));
  return row;
}

export async function documentKindsOf(tx: Tx, applicationId: string) {
  const rows = await tx
    .select({ kind: applicationDocuments.kind })
    .from(applicationDocuments)
    .where(eq(applicationDocuments.applicationId, applicationId));
  return rows.map(({ kind }) => kind);
}
