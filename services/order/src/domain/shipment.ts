import type { SellerOrderState } from "./order-state.ts";

export const shipmentStates = ["packed", "handed_over", "delivered", "returned"] as const;
export type ShipmentState = (typeof shipmentStates)[number];

export interface PackedLine {
  readonly lineId: string;
  readonly quantity: number;
}

export interface Shipment {
  readonly id: string;
  readonly code: string;
  /** 1 for the first of its seller order. */
  readonly number: number;
  readonly state: ShipmentState;
  readonly lines: readonly PackedLine[];
  /** 0: not weighed. */
  readonly weightGrams: number;
  readonly packedAt: Date;
  readonly handedOverAt: Date | null;
  readonly deliveredAt: Date | null;
  /** When it was back at its seller, undelivered. */
  readonly returnedAt: Date | null;
}

interface Counted {
  readonly quantity: number;
  readonly packedQuantity: number;
  readonly cancelledQuantity: number;
}

/** How many of a line are neither packed nor cancelled. */
export function leftToPack({ quantity, packedQuantity, cancelledQuantity }: Counted): number {
  return quantity - packedQuantity - cancelledQuantity;
}

/** How far a seller order is that was not cancelled: by what is in parcels, and where these are. */
export function packingState(
  lines: readonly Counted[],
  shipments: readonly Pick<Shipment, "state">[],
): Exclude<SellerOrderState, "cancelled"> {
  if (lines.some((line) => leftToPack(line) > 0)) return "placed";
  if (shipments.some(({ state }) => state === "packed")) return "packed";
  // What came back altogether was never delivered.
  const hasArrived = hasEnded(shipments) && shipments.some(({ state }) => state === "delivered");
  return hasArrived ? "delivered" : "handed_over";
}

/** Whether none of these parcels is on its way or to leave. */
export function hasEnded(shipments: readonly Pick<Shipment, "state">[]): boolean {
  return shipments.every(({ state }) => state === "delivered" || state === "returned");
}
