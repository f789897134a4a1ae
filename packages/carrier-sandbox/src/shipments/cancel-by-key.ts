import { DecisionError } from "@souk/payment-sandbox/api-error";
import type { Decision } from "@souk/payment-sandbox/payments/deps";
import type { CarrierDeps } from "./deps.ts";
import { moveShipment } from "./move-shipment.ts";
import { shipmentView } from "./shipment-view.ts";

/**
 * Gives back the booking made with a key, or forbids the key if there was none. Repeating it changes nothing; a parcel
 * that was picked up goes its way.
 */
export function cancelByKey(deps: CarrierDeps, idempotencyKey: string): Decision {
  const shipment = deps.shipments.findByKey(idempotencyKey);
  if (!shipment) {
    deps.keys.cancel(idempotencyKey, deps.now().getTime());
    return decision({ outcome: "key_cancelled", shipment: null });
  }
  if (shipment.status === "cancelled") {
    return decision({ outcome: "cancelled", shipment: shipmentView(shipment, deps.publicUrl) });
  }
  if (shipment.status !== "pre_transit") {
    throw new DecisionError(409, "picked_up", "The parcel was picked up; it cannot be cancelled any more.");
  }
  const moved = moveShipment(deps, shipment, { status: "cancelled", place: shipment.sender.city, reason: null });
  const view = shipmentView(moved.shipment, deps.publicUrl);
  return { ...decision({ outcome: "cancelled", shipment: view }), eventIds: moved.eventIds };
}

function decision(body: object): Decision {
  return { status: 200, body: JSON.stringify(body), eventIds: [], losesReply: false };
}
