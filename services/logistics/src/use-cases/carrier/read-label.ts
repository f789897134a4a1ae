import { DomainError } from "@souk/errors/domain-error";
import { findBooking } from "../../db/booking-store.ts";
import { type DeliveryRow, findDeliveries } from "../../db/delivery-store.ts";
import type { LogisticsDeps } from "../../deps.ts";
import { hasLabel } from "../../domain/carrier-way.ts";
import { carrierAbsent, carrierSilent } from "./carrier-errors.ts";

interface Input {
  readonly sellerId: string;
  readonly shipmentId: string;
  readonly signal: AbortSignal;
}

/**
 * The carrier's label of a seller's parcel. Whoever asks has to be a member of the seller.
 * @throws DomainError DELIVERY_NOT_FOUND, LABEL_NOT_READY, CARRIER_ABSENT, CARRIER_SILENT
 */
export async function readLabel(
  { db, external }: Pick<LogisticsDeps, "db" | "external">,
  { sellerId, shipmentId, signal }: Input,
): Promise<{ mediaType: string; content: Uint8Array<ArrayBuffer> }> {
  const [delivery] = await findDeliveries(db, [shipmentId]);
  if (delivery?.sellerId !== sellerId)
    throw new DomainError("not_found", "DELIVERY_NOT_FOUND", "There is no such parcel of this seller.");
  if (!external) throw carrierAbsent();
  const parcelId = await parcelOf(db, delivery);
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(external.timing.carrierTimeoutMs)]);
  const label = await external.carrier.label(parcelId, inTime);
  if (label.kind === "unknown") throw carrierSilent(label.cause);
  if (label.kind === "refused") throw labelNotReady();
  return label;
}

async function parcelOf(db: LogisticsDeps["db"], delivery: DeliveryRow): Promise<string> {
  const booking = delivery.bookingId ? await findBooking(db, delivery.bookingId) : undefined;
  if (!booking?.carrierParcelId || !hasLabel(delivery, booking)) throw labelNotReady();
  return booking.carrierParcelId;
}

const labelNotReady = () =>
  new DomainError("failed_precondition", "LABEL_NOT_READY", "The carrier has no label for this parcel now.");
