import { once, type RequestKey } from "@souk/database/once";
import type { CarrierServiceCode } from "../../carrier/parcel-carrier.ts";
import { dismissQuestionsOf } from "../../db/board-store.ts";
import { type DeliveryRow, lockDelivery } from "../../db/delivery-store.ts";
import { findPickups } from "../../db/place-store.ts";
import type { LogisticsDeps } from "../../deps.ts";
import { requireOwnDelivery } from "../read-delivery.ts";
import { carrierAbsent, deliveryNotReady, pickupUnknown } from "./carrier-errors.ts";
import { startBooking } from "./start-booking.ts";

interface Input {
  readonly request: RequestKey;
  readonly userId: string;
  readonly shipmentId: string;
  readonly service: CarrierServiceCode;
}

/**
 * A dispatcher gives a delivery that waits to the external carrier. What was asked about it is answered with that.
 * @throws DomainError DELIVERY_NOT_FOUND, DELIVERY_NOT_READY, PICKUP_UNKNOWN, CARRIER_ABSENT
 */
export async function bookCarrier(
  { db, now, external }: Pick<LogisticsDeps, "db" | "now" | "external">,
  { request, userId, shipmentId, service }: Input,
): Promise<void> {
  await once(db, request, async (tx) => {
    const { sellerId } = await requireOwnDelivery(tx, userId, shipmentId);
    if (!external) throw carrierAbsent();
    const delivery = await lockDelivery(tx, shipmentId);
    if (!delivery) throw deliveryNotReady();
    requireBookable(delivery);
    if ((await findPickups(tx, [sellerId])).length === 0) throw pickupUnknown();
    const actor = `user:${userId}`;
    await startBooking(tx, delivery, { carrier: external.carrier.name, actor, now: now(), service });
    await dismissQuestionsOf(tx, shipmentId, { at: now(), by: actor });
  });
}

/** @throws DomainError DELIVERY_NOT_READY for what is in a run, booked, on its way, back or over, and for a return */
export function requireBookable({ kind, state, runId, bookingId }: DeliveryRow): void {
  const waits = kind === "parcel" && (state === "ready" || state === "at_hub");
  if (!waits || runId !== null || bookingId !== null) throw deliveryNotReady();
}
