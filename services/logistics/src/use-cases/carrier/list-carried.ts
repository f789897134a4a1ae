import type { Conn } from "@souk/database/database";
import { type BookingRow, bookingsOf, carriedDeliveries, nowhereWaiting } from "../../db/booking-store.ts";
import type { DeliveryRow } from "../../db/delivery-store.ts";
import { requireZone } from "../dispatch-access.ts";

export interface Carried {
  readonly delivery: DeliveryRow;
  /** Undefined: it waits. */
  readonly booking: BookingRow | undefined;
}

const most = 200;

/** What the carrier has or is to get of a zone and of none, and what waits in no zone. @throws DomainError ZONE_NOT_FOUND */
export async function listCarried(
  conn: Conn,
  { userId, zoneId }: { userId: string; zoneId: string },
): Promise<{ carried: Carried[]; hasMore: boolean }> {
  await requireZone(conn, userId, zoneId);
  const [carried, waiting] = await Promise.all([
    carriedDeliveries(conn, zoneId, most + 1),
    nowhereWaiting(conn, most + 1),
  ]);
  const shown = [...waiting.slice(0, most), ...carried.slice(0, most)];
  return { carried: await withBookings(conn, shown), hasMore: carried.length > most || waiting.length > most };
}

/** Deliveries with the booking that each goes by. */
export async function withBookings(conn: Conn, deliveries: readonly DeliveryRow[]): Promise<Carried[]> {
  const booked = deliveries.filter(({ bookingId }) => bookingId !== null);
  const bookings = await bookingsOf(
    conn,
    booked.map(({ id }) => id),
  );
  return deliveries.map((delivery) => ({
    delivery,
    booking: delivery.bookingId === null ? undefined : bookings.get(delivery.id),
  }));
}
