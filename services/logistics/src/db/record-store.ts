import type { Conn, Tx } from "@souk/database/database";
import { and, desc, eq, inArray } from "drizzle-orm";
import { actions, proofDetails, proofPictures, proofs } from "./tables/records.ts";

export type ActionRow = typeof actions.$inferSelect;
export type ProofRow = typeof proofs.$inferSelect;

export async function findAction(conn: Conn, courierId: string, id: string): Promise<ActionRow | undefined> {
  const [row] = await conn
    .select()
    .from(actions)
    .where(and(eq(actions.courierId, courierId), eq(actions.id, id)));
  return row;
}

export async function insertAction(tx: Tx, row: ActionRow): Promise<void> {
  await tx.insert(actions).values(row);
}

/** The end of a shipment's chain; locked with its delivery. */
export async function lastProof(tx: Tx, shipmentId: string): Promise<ProofRow | undefined> {
  const [row] = await tx
    .select()
    .from(proofs)
    .where(eq(proofs.shipmentId, shipmentId))
    .orderBy(desc(proofs.number))
    .limit(1);
  return row;
}

export async function insertProof(tx: Tx, row: ProofRow, sealed: Uint8Array): Promise<void> {
  await tx.insert(proofs).values(row);
  await tx.insert(proofDetails).values({ proofId: row.id, sealed });
}

export async function proofsOf(conn: Conn, shipmentIds: readonly string[]) {
  if (shipmentIds.length === 0) return [];
  const rows = await conn
    .select({ proof: proofs, sealed: proofDetails.sealed })
    .from(proofs)
    .leftJoin(proofDetails, eq(proofDetails.proofId, proofs.id))
    .where(inArray(proofs.shipmentId, [...shipmentIds]))
    .orderBy(proofs.shipmentId, proofs.number);
  return rows.map(({ proof, sealed }) => ({ ...proof, sealed }));
}

export async function findProof(conn: Conn, id: string): Promise<ProofRow | undefined> {
  const [row] = await conn.select().from(proofs).where(eq(proofs.id, id));
  return row;
}

/** Sent again it is there already. */
export async function insertPicture(tx: Tx, row: typeof proofPictures.$inferInsert): Promise<void> {
  await tx.insert(proofPictures).values(row).onConflictDoNothing();
}

export async function countPictures(conn: Conn, stopId: string): Promise<number> {
  return conn.$count(proofPictures, eq(proofPictures.stopId, stopId));
}

/** Which of these were put for a stop, as what. */
export async function pictureHashes(
  conn: Conn,
  stopId: string,
): Promise<{ hash: string; kind: "photo" | "signature" }[]> {
  return conn
    .select({ hash: proofPictures.hash, kind: proofPictures.kind })
    .from(proofPictures)
    .where(eq(proofPictures.stopId, stopId));
}

export async function findPicture(conn: Conn, stopId: string, hash: string) {
  const [row] = await conn
    .select()
    .from(proofPictures)
    .where(and(eq(proofPictures.stopId, stopId), eq(proofPictures.hash, hash)));
  return row;
}
