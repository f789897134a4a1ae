import "server-only";
import { type Courier, Courier_State, type Hub, Vehicle_Kind } from "@souk/contracts/logistics/v1/logistics";
import { instant } from "./run-view.ts";

const vehicles = {
  [Vehicle_Kind.UNSPECIFIED]: null,
  [Vehicle_Kind.BICYCLE]: "bicycle",
  [Vehicle_Kind.CARGO_BIKE]: "cargoBike",
  [Vehicle_Kind.MOTORCYCLE]: "motorcycle",
  [Vehicle_Kind.CAR]: "car",
  [Vehicle_Kind.VAN]: "van",
} as const;

export interface ShiftView {
  readonly isSuspended: boolean;
  /** Null: off shift. */
  readonly startedAt: string | null;
  readonly endsAt: string | null;
  readonly vehicle: NonNullable<(typeof vehicles)[Vehicle_Kind]> | null;
  readonly capacityGrams: number;
  readonly capacityParcels: number;
  readonly hubName: string | null;
}

export function shiftView(courier: Courier | undefined, hub?: Hub): ShiftView {
  return {
    isSuspended: courier?.state === Courier_State.SUSPENDED,
    startedAt: instant(courier?.shiftStartedAt),
    endsAt: instant(courier?.shiftEndsAt),
    vehicle: vehicles[courier?.vehicle?.kind ?? Vehicle_Kind.UNSPECIFIED],
    capacityGrams: courier?.vehicle?.capacityGrams ?? 0,
    capacityParcels: courier?.vehicle?.capacityParcels ?? 0,
    hubName: hub?.name || null,
  };
}
