import type { Tx } from "@souk/database/database";
import { type BookingRow, updateBooking } from "../../db/booking-store.ts";
import { type DeliveryRow, updateDelivery } from "../../db/delivery-store.ts";
import { raiseException } from "../../db/exception-store.ts";
import { moveTo } from "../move-delivery.ts";
import type { CarrierDeps } from "./carrier-deps.ts";

interface Held {
  readonly booking: BookingRow;
  readonly delivery: DeliveryRow;
}

type End = { readonly state: "cancelled" } | { readonly state: "refused"; readonly refusal: string };

/** Nothing comes of a booking: its delivery waits again where it is, and a dispatcher is asked what to do when the carrier did not want it. */
export async function endBooking(
  tx: Tx,
  { now }: Pick<CarrierDeps, "now">,
  { booking, delivery }: Held,
  end: End,
): Promise<void> {
  const at = now();
  await updateBooking(tx, booking.id, { ...end, dueAt: null });
  if (delivery.bookingId !== booking.id) return;
  const actor = `carrier:${booking.carrier}`;
  if (delivery.state === "planned") {
    const to = delivery.hubId === null ? "ready" : "at_hub";
    await moveTo(tx, delivery, { to, at, actor, change: { bookingId: null } });
  } else {
    await updateDelivery(tx, delivery.id, { bookingId: null });
  }
  if (delivery.state !== "planned" || (end.state === "cancelled" && booking.cancelWantedAt)) return;
  await raiseException(tx, {
    ...{ kind: "place_unknown", cause: `carrier:${booking.id}`, at, zoneId: delivery.zoneId, shipmentId: delivery.id },
    ...{ reason: "CARRIER_REFUSED", note: end.state === "refused" ? end.refusal : "" },
  });
}
