import type { Conn } from "@souk/database/database";
import { type BookingRow, bookingsOf } from "../db/booking-store.ts";
import { type DeliveryRow, deliveriesOfSeller, type StepRow, stepsOf } from "../db/delivery-store.ts";
import { findRuns, type StopWithParcels } from "../db/run-store.ts";
import type { StopKind } from "../domain/stop-state.ts";
import { isOpen } from "../domain/stop-state.ts";

export interface SellerDeliveryView {
  readonly delivery: DeliveryRow;
  readonly steps: readonly StepRow[];
  readonly pickup: StopWithParcels | undefined;
  readonly drop: StopWithParcels | undefined;
  /** That it goes by. */
  readonly booking: BookingRow | undefined;
}

/** The parcels of a seller's orders, in six queries whatever their number; what is another's is left out. */
export async function listSellerDeliveries(
  conn: Conn,
  { sellerId, sellerOrderIds }: { sellerId: string; sellerOrderIds: readonly string[] },
): Promise<SellerDeliveryView[]> {
  const deliveries = await deliveriesOfSeller(conn, sellerId, sellerOrderIds);
  const [steps, runs, bookings] = await Promise.all([
    stepsOf(
      conn,
      deliveries.map(({ id }) => id),
    ),
    findRuns(conn, [...new Set(deliveries.flatMap(({ runId }) => runId ?? []))]),
    bookingsOf(
      conn,
      deliveries.flatMap(({ id, bookingId }) => (bookingId ? id : [])),
    ),
  ]);
  const open = runs.flatMap(({ stops }) => stops.filter(({ state }) => isOpen(state)));
  return deliveries.map((delivery) => {
    const stopOf = (wanted: StopKind) =>
      open.find(({ kind, parcels }) => kind === wanted && parcels.some(({ shipmentId }) => shipmentId === delivery.id));
    return {
      delivery,
      steps: steps.filter(({ shipmentId }) => shipmentId === delivery.id),
      ...{ pickup: stopOf("pickup"), drop: stopOf("drop"), booking: bookings.get(delivery.id) },
    };
  });
}
