import type { Conn, Tx } from "@souk/database/database";
import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import { openBookingStates } from "../domain/carrier-way.ts";
import type { DeliveryRow } from "./delivery-store.ts";
import { carrierBookings, carrierEvents } from "./tables/carriers.ts";
import { deliveries } from "./tables/deliveries.ts";

export type BookingRow = typeof carrierBookings.$inferSelect;

export async function insertBooking(tx: Tx, row: typeof carrierBookings.$inferInsert): Promise<void> {
  await tx.insert(carrierBookings).values(row);
}

export async function findBooking(conn: Conn, id: string): Promise<BookingRow | undefined> {
  const [row] = await conn.select().from(carrierBookings).where(eq(carrierBookings.id, id));
  return row;
}

/** Lock its delivery before. */
export async function lockBooking(tx: Tx, id: string): Promise<BookingRow | undefined> {
  const [row] = await tx.select().from(carrierBookings).where(eq(carrierBookings.id, id)).for("update");
  return row;
}

export async function updateBooking(tx: Tx, id: string, change: Partial<BookingRow>): Promise<void> {
  await tx.update(carrierBookings).set(change).where(eq(carrierBookings.id, id));
}

/** The latest booking of each shipment that a carrier took, or is to take. */
export async function bookingsOf(conn: Conn, shipmentIds: readonly string[]): Promise<Map<string, BookingRow>> {
  if (shipmentIds.length === 0) return new Map();
  const rows = await conn
    .selectDistinctOn([carrierBookings.shipmentId])
    .from(carrierBookings)
    .where(
      and(
        inArray(carrierBookings.shipmentId, [...shipmentIds]),
        inArray(carrierBookings.state, [...openBookingStates, "over"]),
      ),
    )
    .orderBy(asc(carrierBookings.shipmentId), desc(carrierBookings.id));
  return new Map(rows.map((row) => [row.shipmentId, row]));
}

/** Deliveries of a zone and of none that a carrier has or is to get, the oldest first. */
export async function carriedDeliveries(conn: Conn, zoneId: string, limit: number): Promise<DeliveryRow[]> {
  const rows = await conn
    .select({ delivery: deliveries })
    .from(carrierBookings)
    .innerJoin(
      deliveries,
      and(eq(deliveries.id, carrierBookings.shipmentId), eq(deliveries.bookingId, carrierBookings.id)),
    )
    .where(
      and(
        inArray(carrierBookings.state, [...openBookingStates]),
        or(eq(deliveries.zoneId, zoneId), isNull(deliveries.zoneId)),
      ),
    )
    .orderBy(asc(carrierBookings.id))
    .limit(limit);
  return rows.map(({ delivery }) => delivery);
}

/** What waits in no zone, for nobody: the oldest first. */
export async function nowhereWaiting(conn: Conn, limit: number): Promise<DeliveryRow[]> {
  return conn
    .select()
    .from(deliveries)
    .where(
      and(
        isNull(deliveries.zoneId),
        sql`${deliveries.state} in ('ready', 'at_hub', 'returning')`,
        isNull(deliveries.runId),
        isNull(deliveries.bookingId),
      ),
    )
    .orderBy(asc(deliveries.windowUntil), asc(deliveries.id))
    .limit(limit);
}

/** Nobody wants these any more: their carrier is to be told. Those that are over stay. */
export async function wantCancelled(tx: Tx, shipmentIds: readonly string[], now: Date): Promise<void> {
  if (shipmentIds.length === 0) return;
  await tx
    .update(carrierBookings)
    .set({ cancelWantedAt: now, dueAt: now, attempts: 0 })
    .where(
      and(
        inArray(carrierBookings.shipmentId, [...shipmentIds]),
        inArray(carrierBookings.state, [...openBookingStates]),
        sql`${carrierBookings.cancelWantedAt} is null`,
      ),
    );
}

interface Lease {
  readonly now: Date;
  /** Until when others leave it alone. */
  readonly until: Date;
  readonly limit: number;
}

/** Bookings whose carrier is to be asked now, taken for a while. */
export async function leaseBookings(tx: Tx, { now, until, limit }: Lease): Promise<BookingRow[]> {
  const due = await tx
    .select()
    .from(carrierBookings)
    .where(lte(carrierBookings.dueAt, now))
    .orderBy(asc(carrierBookings.dueAt), asc(carrierBookings.id))
    .limit(limit)
    .for("update", { skipLocked: true });
  if (due.length === 0) return [];
  await tx
    .update(carrierBookings)
    .set({ dueAt: until, attempts: sql`${carrierBookings.attempts} + 1` })
    .where(
      inArray(
        carrierBookings.id,
        due.map(({ id }) => id),
      ),
    );
  return due;
}

/** False when this event came in before. */
export async function insertCarrierEventOnce(tx: Tx, row: typeof carrierEvents.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(carrierEvents)
    .values(row)
    .onConflictDoNothing()
    .returning({ eventId: carrierEvents.eventId });
  return rows.length === 1;
}

export async function countCarrierEvents(tx: Tx, carrier: string, trackingNumber: string): Promise<number> {
  const [row] = await tx
    .select({ events: count() })
    .from(carrierEvents)
    .where(and(eq(carrierEvents.carrier, carrier), eq(carrierEvents.trackingNumber, trackingNumber)));
  return row?.events ?? 0;
}

/** How many were dropped; call it again while it is the limit. */
export async function dropCarrierEvents(conn: Conn, before: Date, limit: number): Promise<number> {
  const old = conn
    .select({ eventId: carrierEvents.eventId })
    .from(carrierEvents)
    .where(lt(carrierEvents.receivedAt, before))
    .limit(limit);
  const rows = await conn
    .delete(carrierEvents)
    .where(inArray(carrierEvents.eventId, old))
    .returning({ eventId: carrierEvents.eventId });
  return rows.length;
}

/** Those that the carrier was asked about in vain, more than once; at most 1000. */
export async function countSilentBookings(conn: Conn): Promise<number> {
  const rows = await conn
    .select({ id: carrierBookings.id })
    .from(carrierBookings)
    .where(and(isNotNull(carrierBookings.dueAt), gt(carrierBookings.attempts, 1)))
    .limit(1_000);
  return rows.length;
}

/** Since when the carrier should have been asked about the parcel that waits longest for that. */
export async function oldestUntold(conn: Conn): Promise<Date | undefined> {
  const [row] = await conn
    .select({ dueAt: carrierBookings.dueAt })
    .from(carrierBookings)
    .where(isNotNull(carrierBookings.dueAt))
    .orderBy(asc(carrierBookings.dueAt))
    .limit(1);
  return row?.dueAt ?? undefined;
}
