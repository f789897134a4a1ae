import {
  Courier_State,
  Delivery_State,
  FailureReason,
  PlaceAccuracy,
  Run_State,
  Stop_Kind,
  Stop_Party,
  Stop_State,
  Vehicle_Kind,
} from "@souk/contracts/logistics/v1/logistics";
import type { DeliveryState } from "../domain/delivery-state.ts";
import type { PlaceAccuracy as Accuracy, CourierState, VehicleKind } from "../domain/fleet.ts";
import type { RunState } from "../domain/run-state.ts";
import type { FailureReason as Reason, StopKind, StopParty, StopState } from "../domain/stop-state.ts";

export const deliveryStateOf: Readonly<Record<DeliveryState, Delivery_State>> = {
  announced: Delivery_State.ANNOUNCED,
  ready: Delivery_State.READY,
  planned: Delivery_State.PLANNED,
  collected: Delivery_State.COLLECTED,
  at_hub: Delivery_State.AT_HUB,
  delivered: Delivery_State.DELIVERED,
  attempt_failed: Delivery_State.ATTEMPT_FAILED,
  returning: Delivery_State.RETURNING,
  returned: Delivery_State.RETURNED,
  cancelled: Delivery_State.CANCELLED,
  with_carrier: Delivery_State.WITH_CARRIER,
};

export const runStateOf: Readonly<Record<RunState, Run_State>> = {
  planned: Run_State.PLANNED,
  offered: Run_State.OFFERED,
  assigned: Run_State.ASSIGNED,
  started: Run_State.STARTED,
  finished: Run_State.FINISHED,
  cancelled: Run_State.CANCELLED,
};

export const stopStateOf: Readonly<Record<StopState, Stop_State>> = {
  pending: Stop_State.PENDING,
  arrived: Stop_State.ARRIVED,
  done: Stop_State.DONE,
  failed: Stop_State.FAILED,
  removed: Stop_State.REMOVED,
};

export const stopKindOf: Readonly<Record<StopKind, Stop_Kind>> = { pickup: Stop_Kind.PICKUP, drop: Stop_Kind.DROP };

export const partyOf: Readonly<Record<StopParty, Stop_Party>> = {
  shopper: Stop_Party.SHOPPER,
  seller: Stop_Party.SELLER,
  hub: Stop_Party.HUB,
};

export const accuracyOf: Readonly<Record<Accuracy, PlaceAccuracy>> = {
  unknown: PlaceAccuracy.UNKNOWN,
  area: PlaceAccuracy.AREA,
  learned: PlaceAccuracy.LEARNED,
  pinned: PlaceAccuracy.PINNED,
};

export const failureOf: Readonly<Record<Reason, FailureReason>> = {
  nobody_there: FailureReason.NOBODY_THERE,
  address_wrong: FailureReason.ADDRESS_WRONG,
  no_access: FailureReason.NO_ACCESS,
  refused: FailureReason.REFUSED,
  damaged: FailureReason.DAMAGED,
  pin_unknown: FailureReason.PIN_UNKNOWN,
  not_packed: FailureReason.NOT_PACKED,
  other: FailureReason.OTHER,
};

export const vehicleOf: Readonly<Record<VehicleKind, Vehicle_Kind>> = {
  bicycle: Vehicle_Kind.BICYCLE,
  cargo_bike: Vehicle_Kind.CARGO_BIKE,
  motorcycle: Vehicle_Kind.MOTORCYCLE,
  car: Vehicle_Kind.CAR,
  van: Vehicle_Kind.VAN,
};

export const courierStateOf: Readonly<Record<CourierState, Courier_State>> = {
  active: Courier_State.ACTIVE,
  suspended: Courier_State.SUSPENDED,
};

/** The name of a number of the contract; undefined for the unspecified one. */
export function nameOf<Name extends string, Value>(
  table: Readonly<Record<Name, Value>>,
  value: Value,
): Name | undefined {
  for (const name in table) if (table[name] === value) return name;
  return undefined;
}
