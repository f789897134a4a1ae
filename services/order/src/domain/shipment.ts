import type { SellerOrderState } from "./order-state.ts";

export const shipmentStates = ["packed", "handed_over"] as const;
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
}

interface Counted {
  readonly quantity: number;
  readonly packedQuantity: number;
}

/** How far a seller order is that was not cancelled: by what is in parcels, and where these are. */
export function packingState(
  lines: readonly Counted[],
  shipments: readonly Pick<Shipment, "state">[],
): Extract<SellerOrderState, "placed" | "packed" | "handed_over"> {
  if (lines.some(({ quantity, packedQuantity }) => packedQuantity < quantity)) return "placed";
  return shipments.every(({ state }) => state === "handed_over") ? "handed_over" : "packed";
}
