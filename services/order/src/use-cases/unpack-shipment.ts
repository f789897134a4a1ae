import { DomainError } from "@souk/errors/domain-error";
import { appendEvent } from "@souk/events/append-event";
import { saveSellerOrderState } from "../db/order-store.ts";
import { deleteShipment, type StoredShipment } from "../db/shipment-store.ts";
import { deleteTimelineEntry } from "../db/timeline-store.ts";
import { moveSellerOrder } from "../domain/order-state.ts";
import { shipmentChanged } from "../events/fulfilment-events.ts";
import { packedCause } from "./pack-seller-order.ts";
import { type WorkDeps, type WorkInput, workOn } from "./work-on-seller-order.ts";

/** Undoes packing: what was in the parcel is to be packed again, and the shopper no longer sees it packed. */
export async function unpackShipment(deps: WorkDeps, input: WorkInput & { shipmentId: string }): Promise<void> {
  await workOn(deps, input, async ({ tx, order, part, shipments }) => {
    const shipment = requireShipment(shipments, input.shipmentId);
    if (shipment.state !== "packed") throw handedOver();
    await deleteShipment(tx, shipment);
    if (part.state === "packed") {
      await deleteTimelineEntry(tx, { orderId: order.id, kind: "packed", cause: packedCause(part) });
    }
    await saveSellerOrderState(tx, part.id, part.state === "placed" ? "placed" : moveSellerOrder(part.state, "placed"));
    await appendEvent(tx, shipmentChanged("unpacked", { order, part, shipment }));
  });
}

/** @throws DomainError SHIPMENT_NOT_FOUND */
export function requireShipment(shipments: readonly StoredShipment[], id: string): StoredShipment {
  const shipment = shipments.find((each) => each.id === id);
  if (shipment) return shipment;
  throw new DomainError(
    "not_found",
    "SHIPMENT_NOT_FOUND",
    "This order has no such shipment; it may be unpacked again.",
  );
}

export function handedOver(): DomainError {
  const message = "A shipment has been handed over; what has left can only come back as a return.";
  return new DomainError("failed_precondition", "SHIPMENT_HANDED_OVER", message);
}
