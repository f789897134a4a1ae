import type { Tx } from "@souk/database/database";
import type { CarrierParcel, Scan } from "../../carrier/parcel-carrier.ts";
import { type BookingRow, updateBooking } from "../../db/booking-store.ts";
import type { DeliveryRow } from "../../db/delivery-store.ts";
import { raiseException } from "../../db/exception-store.ts";
import { isLastStatus, reasonOf, wayTo } from "../../domain/carrier-way.ts";
import type { DeliveryState } from "../../domain/delivery-state.ts";
import { moveTo, tellOf } from "../move-delivery.ts";
import type { CarrierDeps } from "./carrier-deps.ts";
import { endBooking } from "./end-booking.ts";

/** A delivery with the booking that it goes by; both rows are locked. */
export interface Held {
  readonly booking: BookingRow;
  readonly delivery: DeliveryRow;
}

/**
 * Takes over what a carrier says of a parcel, whether it answered or told us by itself: scans that are newer than the
 * last one move the delivery, all others change nothing.
 */
export async function applyParcel(
  tx: Tx,
  deps: Pick<CarrierDeps, "now" | "timing">,
  { booking, delivery }: Held,
  parcel: CarrierParcel,
): Promise<void> {
  if (booking.state !== "wanted" && booking.state !== "booked") return;
  const scans = parcel.scans
    .filter(({ sequence }) => sequence > booking.sequence)
    .toSorted((a, b) => a.sequence - b.sequence);
  const newest = scans.at(-1);
  const seen = {
    ...{ carrierParcelId: parcel.id, trackingNumber: parcel.trackingNumber, trackingUrl: parcel.trackingUrl },
    ...{ priceMinor: parcel.price.minorUnits, priceCurrency: parcel.price.currencyCode },
    ...{ status: newest?.status ?? booking.status ?? parcel.status, sequence: newest?.sequence ?? booking.sequence },
  };
  const held = { booking: { ...booking, ...seen }, delivery };
  if (parcel.status === "cancelled" || seen.status === "cancelled") {
    await updateBooking(tx, booking.id, seen);
    return endBooking(tx, deps, held, { state: "cancelled" });
  }
  const dueAt = booking.cancelWantedAt ? booking.dueAt : new Date(deps.now().getTime() + deps.timing.carrierPollMs);
  await updateBooking(tx, booking.id, {
    ...seen,
    ...(isLastStatus(seen.status) ? { state: "over", dueAt: null } : { state: "booked", dueAt, attempts: 0 }),
  });
  if (booking.state === "wanted") await tellOf(tx, delivery, "changed", { at: deps.now() });
  let moved = delivery;
  for (const scan of scans) moved = await follow(tx, { ...held, delivery: moved }, scan);
}

/** A delivery that does not go by this booking any more stays where it is. */
async function follow(tx: Tx, { booking, delivery }: Held, scan: Scan): Promise<DeliveryRow> {
  if (delivery.bookingId !== booking.id) return delivery;
  if (delivery.state === "cancelled" && scan.status === "in_transit")
    await tellOfStray(tx, { booking, delivery }, scan, "CARRIER_HAS_PARCEL");
  if (delivery.state === "returning" && scan.status === "delivered")
    await tellOfStray(tx, { booking, delivery }, scan, "CARRIER_DELIVERED");
  const way = wayTo(delivery.state, scan.status);
  if (way.length === 0 && scan.status === "out_for_delivery") await tellOf(tx, delivery, "changed", { at: scan.at });
  let moved = delivery;
  for (const to of way) moved = await step(tx, moved, { to, scan, carrier: booking.carrier });
  return moved;
}

async function step(
  tx: Tx,
  delivery: DeliveryRow,
  { to, scan, carrier }: { to: DeliveryState; scan: Scan; carrier: string },
): Promise<DeliveryRow> {
  const move = { to, at: scan.at, actor: `carrier:${carrier}`, note: scan.place };
  if (to === "delivered") return moveTo(tx, delivery, { ...move, change: { deliveredAt: scan.at } });
  if (to !== "attempt_failed") return moveTo(tx, delivery, move);
  const failureReason = reasonOf(scan.reason);
  const change = { attemptCount: delivery.attemptCount + 1, failureReason };
  return moveTo(tx, delivery, { ...move, failureReason, change });
}

/** Its order was cancelled, and the carrier took or even delivered the parcel all the same. */
async function tellOfStray(
  tx: Tx,
  { booking, delivery }: Held,
  scan: Scan,
  reason: "CARRIER_HAS_PARCEL" | "CARRIER_DELIVERED",
): Promise<void> {
  await raiseException(tx, {
    ...{ kind: "attempt_failed", cause: `${reason}:${booking.id}`, at: scan.at, zoneId: delivery.zoneId },
    ...{ shipmentId: delivery.id, reason, note: booking.trackingNumber ?? "" },
  });
}
