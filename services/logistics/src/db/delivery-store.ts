import { uuidArray } from "@souk/database/arrays";
import type { Conn, Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import { and, asc, eq, inArray, lte, notInArray, sql } from "drizzle-orm";
import { type DeliveryKind, endStates } from "../domain/delivery-state.ts";
import { deliveries, deliverySteps } from "./tables/deliveries.ts";

export type DeliveryRow = typeof deliveries.$inferSelect;
/** What lists of deliveries show: boards have hundreds, and each column of each row costs its share. */
export const shownColumns = {
  id: deliveries.id,
  kind: deliveries.kind,
  code: deliveries.code,
  orderId: deliveries.orderId,
  orderNumber: deliveries.orderNumber,
  sellerOrderId: deliveries.sellerOrderId,
  sellerId: deliveries.sellerId,
  state: deliveries.state,
  weightGrams: deliveries.weightGrams,
  optionCode: deliveries.optionCode,
  attemptCount: deliveries.attemptCount,
  windowFrom: deliveries.windowFrom,
  windowUntil: deliveries.windowUntil,
  zoneId: deliveries.zoneId,
  runId: deliveries.runId,
  recipientCity: deliveries.recipientCity,
  recipientPostalCode: deliveries.recipientPostalCode,
  latitude: deliveries.latitude,
  longitude: deliveries.longitude,
  placeAccuracy: deliveries.placeAccuracy,
  packedAt: deliveries.packedAt,
  deliveredAt: deliveries.deliveredAt,
};
export type ShownDelivery = Pick<DeliveryRow, keyof typeof shownColumns>;

const parcelColumns = {
  id: deliveries.id,
  kind: deliveries.kind,
  code: deliveries.code,
  sellerId: deliveries.sellerId,
  weightGrams: deliveries.weightGrams,
};
/** What a stop shows of a delivery. */
export type ParcelFacts = Pick<DeliveryRow, keyof typeof parcelColumns>;

export type NewDelivery = typeof deliveries.$inferInsert;
export type StepRow = typeof deliverySteps.$inferSelect;

/** False when it is known already. */
export async function insertDelivery(tx: Tx, row: NewDelivery): Promise<boolean> {
  const rows = await tx.insert(deliveries).values(row).onConflictDoNothing().returning({ id: deliveries.id });
  return rows.length === 1;
}

/** Locked, in the order of their ids, so that two who lock several never wait for each other. */
export async function lockDeliveries(tx: Tx, ids: readonly string[]): Promise<DeliveryRow[]> {
  if (ids.length === 0) return [];
  return tx
    .select()
    .from(deliveries)
    .where(sql`${deliveries.id} = any(${uuidArray(ids)})`)
    .orderBy(asc(deliveries.id))
    .for("update");
}

export async function lockDelivery(tx: Tx, id: string): Promise<DeliveryRow | undefined> {
  return (await lockDeliveries(tx, [id]))[0];
}

export async function findDeliveries(conn: Conn, ids: readonly string[]): Promise<DeliveryRow[]> {
  if (ids.length === 0) return [];
  return conn
    .select()
    .from(deliveries)
    .where(sql`${deliveries.id} = any(${uuidArray(ids)})`);
}

export async function parcelFactsOf(conn: Conn, ids: readonly string[]): Promise<ParcelFacts[]> {
  if (ids.length === 0) return [];
  return conn
    .select(parcelColumns)
    .from(deliveries)
    .where(sql`${deliveries.id} = any(${uuidArray(ids)})`);
}

/** Those of an order, or of one seller's part of it, that nothing has ended: its parcels, or its returns. */
export async function openDeliveriesOf(
  conn: Conn,
  { orderId, sellerOrderId, kind }: { orderId: string; sellerOrderId?: string; kind: DeliveryKind },
): Promise<DeliveryRow[]> {
  return conn
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.orderId, orderId),
        eq(deliveries.kind, kind),
        sellerOrderId === undefined ? undefined : eq(deliveries.sellerOrderId, sellerOrderId),
        notInArray(deliveries.state, [...endStates]),
      ),
    )
    .orderBy(asc(deliveries.id));
}

/** What is brought to its shopper; returns are not. */
export async function deliveriesOfOrder(conn: Conn, orderId: string): Promise<DeliveryRow[]> {
  return conn
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.orderId, orderId), eq(deliveries.kind, "parcel")))
    .orderBy(asc(deliveries.id));
}

export async function updateDelivery(tx: Tx, id: string, change: Partial<NewDelivery>): Promise<void> {
  await tx.update(deliveries).set(change).where(eq(deliveries.id, id));
}

/** Announced ones whose time to ask has come, the oldest first. */
export async function deliveriesToFill(
  conn: Conn,
  now: Date,
  limit: number,
): Promise<{ id: string; sellerId: string }[]> {
  return conn
    .select({ id: deliveries.id, sellerId: deliveries.sellerId })
    .from(deliveries)
    .where(and(eq(deliveries.state, "announced"), lte(deliveries.fillAt, now)))
    .orderBy(asc(deliveries.fillAt), asc(deliveries.id))
    .limit(limit);
}

export async function postponeFill(conn: Conn, ids: readonly string[], now: Date): Promise<void> {
  await conn
    .update(deliveries)
    .set({
      fillAttempts: sql`${deliveries.fillAttempts} + 1`,
      fillAt: sql`${now.toISOString()}::timestamptz + least(300, power(2, least(${deliveries.fillAttempts}, 9))) * interval '1 second'`,
    })
    .where(inArray(deliveries.id, [...ids]));
}

/** The next number of a delivery's events and steps. */
export async function nextSequence(tx: Tx, id: string): Promise<number> {
  const [row] = await tx
    .update(deliveries)
    .set({ sequence: sql`${deliveries.sequence} + 1` })
    .where(eq(deliveries.id, id))
    .returning({ sequence: deliveries.sequence });
  return row?.sequence ?? 0;
}

export async function insertStep(tx: Tx, step: Omit<typeof deliverySteps.$inferInsert, "id">): Promise<void> {
  await tx.insert(deliverySteps).values({ id: newId(), ...step });
}

export async function stepsOf(conn: Conn, ids: readonly string[]): Promise<StepRow[]> {
  if (ids.length === 0) return [];
  return conn
    .select()
    .from(deliverySteps)
    .where(sql`${deliverySteps.shipmentId} = any(${uuidArray(ids)})`)
    .orderBy(asc(deliverySteps.at), asc(deliverySteps.id));
}

/** Their ids. */
export async function deliveriesByCode(conn: Conn, codes: readonly string[]): Promise<string[]> {
  const rows = await conn
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(inArray(deliveries.code, [...codes]));
  return rows.map(({ id }) => id);
}

/** What is brought to shoppers of a seller; returns are not. */
export async function deliveriesOfSeller(
  conn: Conn,
  sellerId: string,
  sellerOrderIds: readonly string[],
): Promise<DeliveryRow[]> {
  return conn
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.sellerId, sellerId),
        eq(deliveries.kind, "parcel"),
        inArray(deliveries.sellerOrderId, [...sellerOrderIds]),
      ),
    )
    .orderBy(asc(deliveries.id))
    .limit(500);
}
