import { ApiError } from "@souk/payment-sandbox/api-error";
import type { CarrierDeps } from "./deps.ts";
import { recordScan } from "./record-scan.ts";
import { canMove, type Shipment } from "./shipment.ts";
import type { Move } from "./test-addresses.ts";

export type Moved = { shipment: Shipment; eventIds: string[] };

/** Lets something happen to a parcel that can happen to it as it is; 409 otherwise. Call it inside a write. */
export function moveShipment(deps: CarrierDeps, before: Shipment, { status, place, reason }: Move): Moved {
  if (!canMove(before.status, status)) {
    throw new ApiError(409, "invalid_state", `A parcel that is ${before.status} does not become ${status}.`);
  }
  const at = deps.now().getTime();
  const shipment: Shipment = {
    ...before,
    status,
    attempts: before.attempts + (status === "failure" ? 1 : 0),
    sequence: before.sequence + 1,
    movedAt: at,
  };
  deps.shipments.save(shipment);
  const eventIds = recordScan(deps, shipment, { sequence: shipment.sequence, status, place, reason, at });
  return { shipment, eventIds };
}
