import type { ParcelState, StopKind } from "./stop-state.ts";

interface Stop {
  readonly kind: StopKind;
  readonly parcels: readonly { readonly shipmentId: string; readonly state: ParcelState }[];
}

export interface Load {
  readonly grams: number;
  readonly parcels: number;
}

/** The most that is in the vehicle at once when stops are driven in this order. */
export function heaviestLoad(stops: readonly Stop[], gramsOf: (shipmentId: string) => number): Load {
  let [grams, parcels] = [0, 0];
  const most = { grams: 0, parcels: 0 };
  for (const { kind, parcels: own } of stops) {
    const sign = kind === "pickup" ? 1 : -1;
    const counted = own.filter(({ state }) => state !== "left");
    parcels += sign * counted.length;
    grams += sign * counted.reduce((sum, { shipmentId }) => sum + gramsOf(shipmentId), 0);
    most.grams = Math.max(most.grams, grams);
    most.parcels = Math.max(most.parcels, parcels);
  }
  return most;
}
