import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { findBooking, lockBooking, wantCancelled } from "../../db/booking-store.ts";
import { lockDelivery } from "../../db/delivery-store.ts";
import type { LogisticsDeps } from "../../deps.ts";
import { requireOwnDelivery } from "../read-delivery.ts";
import { carrierAbsent, carrierHasParcel } from "./carrier-errors.ts";
import { settleBooking } from "./settle-booking.ts";

type Deps = Pick<LogisticsDeps, "db" | "now" | "log" | "sealer" | "external">;

interface Input {
  readonly request: RequestKey;
  readonly userId: string;
  readonly shipmentId: string;
}

/**
 * A dispatcher takes a delivery back that the carrier has not collected. The wish is stored first; a carrier that does not
 * answer now is asked again by the worker.
 * @throws DomainError DELIVERY_NOT_FOUND, BOOKING_NOT_FOUND, CARRIER_HAS_PARCEL, CARRIER_ABSENT
 */
export async function cancelBooking(deps: Deps, { request, userId, shipmentId }: Input): Promise<void> {
  const { db, now, external } = deps;
  const bookingId = await once(db, request, async (tx) => {
    await requireOwnDelivery(tx, userId, shipmentId);
    if (!external) throw carrierAbsent();
    const delivery = await lockDelivery(tx, shipmentId);
    if (!delivery?.bookingId) throw bookingNotFound();
    if (delivery.state !== "planned") throw carrierHasParcel();
    await lockBooking(tx, delivery.bookingId);
    await wantCancelled(tx, [shipmentId], now());
    return delivery.bookingId;
  });
  const wanted = await findBooking(db, bookingId);
  if (wanted?.cancelWantedAt && wanted.dueAt && external) await settleBooking({ ...deps, ...external }, wanted);
  const settled = await findBooking(db, bookingId);
  // The carrier said no, though nothing had been heard of a scan.
  if (settled && settled.state !== "cancelled" && settled.cancelWantedAt === null) throw carrierHasParcel();
}

function bookingNotFound(): DomainError {
  return new DomainError("not_found", "BOOKING_NOT_FOUND", "It does not go by the carrier.");
}
