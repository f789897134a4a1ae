import "server-only";
import {
  DeliveryException_Decision as Decision,
  DeliveryException_Kind as ExceptionKind,
  Unserved_Reason as UnservedReason,
} from "@souk/contracts/logistics/v1/dispatch_service";
import {
  Delivery_State as DeliveryState,
  FailureReason,
  PlaceAccuracy,
  Run_State as RunState,
  Stop_Kind as StopKind,
  Stop_Party as StopParty,
  Stop_State as StopState,
  Vehicle_Kind as VehicleKind,
} from "@souk/contracts/logistics/v1/logistics";

/** What the contract numbers, in words that messages have too. */
export const deliveryStates = {
  [DeliveryState.UNSPECIFIED]: "announced",
  [DeliveryState.ANNOUNCED]: "announced",
  [DeliveryState.READY]: "ready",
  [DeliveryState.PLANNED]: "planned",
  [DeliveryState.COLLECTED]: "collected",
  [DeliveryState.AT_HUB]: "at_hub",
  [DeliveryState.DELIVERED]: "delivered",
  [DeliveryState.ATTEMPT_FAILED]: "attempt_failed",
  [DeliveryState.RETURNING]: "returning",
  [DeliveryState.RETURNED]: "returned",
  [DeliveryState.CANCELLED]: "cancelled",
  [DeliveryState.WITH_CARRIER]: "with_carrier",
} as const satisfies Record<DeliveryState, string>;

export const runStates = {
  [RunState.UNSPECIFIED]: "planned",
  [RunState.PLANNED]: "planned",
  [RunState.OFFERED]: "offered",
  [RunState.ASSIGNED]: "assigned",
  [RunState.STARTED]: "started",
  [RunState.FINISHED]: "finished",
  [RunState.CANCELLED]: "cancelled",
} as const satisfies Record<RunState, string>;

export const stopStates = {
  [StopState.UNSPECIFIED]: "pending",
  [StopState.PENDING]: "pending",
  [StopState.ARRIVED]: "arrived",
  [StopState.DONE]: "done",
  [StopState.FAILED]: "failed",
  [StopState.REMOVED]: "removed",
} as const satisfies Record<StopState, string>;

export const stopKinds = {
  [StopKind.UNSPECIFIED]: "drop",
  [StopKind.PICKUP]: "pickup",
  [StopKind.DROP]: "drop",
} as const satisfies Record<StopKind, string>;

export const stopParties = {
  [StopParty.UNSPECIFIED]: "shopper",
  [StopParty.SHOPPER]: "shopper",
  [StopParty.SELLER]: "seller",
  [StopParty.HUB]: "hub",
} as const satisfies Record<StopParty, string>;

export const accuracies = {
  [PlaceAccuracy.UNSPECIFIED]: "unknown",
  [PlaceAccuracy.UNKNOWN]: "unknown",
  [PlaceAccuracy.AREA]: "area",
  [PlaceAccuracy.LEARNED]: "learned",
  [PlaceAccuracy.PINNED]: "pinned",
} as const satisfies Record<PlaceAccuracy, string>;

export const failureReasons = {
  [FailureReason.UNSPECIFIED]: null,
  [FailureReason.NOBODY_THERE]: "nobody_there",
  [FailureReason.ADDRESS_WRONG]: "address_wrong",
  [FailureReason.NO_ACCESS]: "no_access",
  [FailureReason.REFUSED]: "refused",
  [FailureReason.DAMAGED]: "damaged",
  [FailureReason.PIN_UNKNOWN]: "pin_unknown",
  [FailureReason.NOT_PACKED]: "not_packed",
  [FailureReason.OTHER]: "other",
} as const satisfies Record<FailureReason, string | null>;

export const exceptionKinds = {
  [ExceptionKind.UNSPECIFIED]: "attempt_failed",
  [ExceptionKind.ATTEMPT_FAILED]: "attempt_failed",
  [ExceptionKind.OFFER_UNANSWERED]: "offer_unanswered",
  [ExceptionKind.PARCEL_MISSING]: "parcel_missing",
  [ExceptionKind.ACTION_REFUSED]: "action_refused",
  [ExceptionKind.PLACE_UNKNOWN]: "place_unknown",
  [ExceptionKind.PIN_LOCKED]: "pin_locked",
  [ExceptionKind.LATE]: "late",
  [ExceptionKind.PICKUP_UNKNOWN]: "pickup_unknown",
} as const satisfies Record<ExceptionKind, string>;

export const decisions = {
  [Decision.UNSPECIFIED]: null,
  [Decision.TRY_AGAIN]: "try_again",
  [Decision.RETURN]: "return",
  [Decision.DISMISS]: "dismiss",
  [Decision.UNLOCK_PIN]: "unlock_pin",
} as const satisfies Record<Decision, string | null>;

export const decisionsByName = {
  try_again: Decision.TRY_AGAIN,
  return: Decision.RETURN,
  dismiss: Decision.DISMISS,
  unlock_pin: Decision.UNLOCK_PIN,
} as const;

export const unservedReasons = {
  [UnservedReason.UNSPECIFIED]: "time",
  [UnservedReason.CAPACITY]: "capacity",
  [UnservedReason.TIME]: "time",
  [UnservedReason.PLACE_UNKNOWN]: "place_unknown",
  [UnservedReason.NO_COURIER]: "no_courier",
} as const satisfies Record<UnservedReason, string>;

export const vehicleKinds = {
  [VehicleKind.UNSPECIFIED]: "bicycle",
  [VehicleKind.BICYCLE]: "bicycle",
  [VehicleKind.CARGO_BIKE]: "cargo_bike",
  [VehicleKind.MOTORCYCLE]: "motorcycle",
  [VehicleKind.CAR]: "car",
  [VehicleKind.VAN]: "van",
} as const satisfies Record<VehicleKind, string>;

export const vehicleKindsByName = {
  bicycle: VehicleKind.BICYCLE,
  cargo_bike: VehicleKind.CARGO_BIKE,
  motorcycle: VehicleKind.MOTORCYCLE,
  car: VehicleKind.CAR,
  van: VehicleKind.VAN,
} as const;
