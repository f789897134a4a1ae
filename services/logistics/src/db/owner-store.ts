import type { Conn, Tx } from "@souk/database/database";
import { and, asc, eq, inArray, isNotNull, isNull, lt, notExists, sql } from "drizzle-orm";
import { deliveries, drops, goneShoppers } from "./tables/deliveries.ts";
import { proofDetails, proofPictures, proofs } from "./tables/records.ts";

export async function changeShopper(tx: Tx, from: string, to: string): Promise<void> {
  await tx.update(deliveries).set({ shopperId: to }).where(eq(deliveries.shopperId, from));
}

/** Repeating it changes nothing. */
export async function insertGoneShopper(tx: Tx, shopperId: string, goneAt: Date): Promise<void> {
  await tx.insert(goneShoppers).values({ shopperId, goneAt }).onConflictDoNothing();
}

/** Whose account is gone and what has ended since, beside what ended long ago: at most so many, the oldest first. */
export async function deliveriesToForget(conn: Conn, endedBefore: Date, limit: number): Promise<string[]> {
  const gone = conn.select({ id: goneShoppers.shopperId }).from(goneShoppers);
  const rows = await conn
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        isNotNull(deliveries.endedAt),
        isNull(deliveries.forgottenAt),
        sql`(${lt(deliveries.endedAt, endedBefore)} or ${inArray(deliveries.shopperId, gone)})`,
      ),
    )
    .orderBy(asc(deliveries.endedAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Deletes what is personal about deliveries that have ended; what has no open parcel left of its drop goes with it. */
export async function forgetDeliveries(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  const own = inArray(deliveries.id, [...ids]);
  await tx
    .update(deliveries)
    .set({ forgottenAt: at, shopperId: null, latitude: null, longitude: null, placeAccuracy: "unknown" })
    .where(own);
  const dropIds = tx
    .selectDistinct({ id: deliveries.dropId })
    .from(deliveries)
    .where(and(own, isNotNull(deliveries.dropId)));
  const open = tx
    .select({ one: sql`1` })
    .from(deliveries)
    .where(and(eq(deliveries.dropId, drops.id), isNull(deliveries.forgottenAt)));
  await tx
    .update(drops)
    .set({ recipientSealed: null, pinSealed: null, noteSealed: null })
    .where(and(inArray(drops.id, dropIds), notExists(open)));
  const shown = await tx
    .select({ id: proofs.id, stopId: proofs.stopId })
    .from(proofs)
    .where(inArray(proofs.shipmentId, [...ids]));
  if (shown.length === 0) return;
  const [proofIds, stopIds] = [shown.map(({ id }) => id), shown.map(({ stopId }) => stopId)];
  await tx.delete(proofDetails).where(inArray(proofDetails.proofId, proofIds));
  await tx.delete(proofPictures).where(inArray(proofPictures.stopId, stopIds));
}

/** Those whose deliveries are all forgotten. */
export async function deleteGoneShoppers(conn: Conn, before: Date): Promise<void> {
  const left = conn.select({ one: sql`1` }).from(deliveries).where(eq(deliveries.shopperId, goneShoppers.shopperId));
  await conn.delete(goneShoppers).where(and(lt(goneShoppers.goneAt, before), notExists(left)));
}
