import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { FailureReason as Failure } from "@souk/contracts/logistics/v1/logistics";
import { type ReturnPickupSchema, ReturnPickup_State as State } from "@souk/contracts/order/v1/return";
import type { PickupFailure, PickupState, ReturnPickup } from "../domain/return-pickup.ts";

const stateOf = {
  booked: State.BOOKED,
  next: State.NEXT,
  collected: State.COLLECTED,
  brought: State.BROUGHT,
  called_off: State.CALLED_OFF,
} as const satisfies Record<PickupState, State>;

const failureOf = {
  nobody_there: Failure.NOBODY_THERE,
  address_wrong: Failure.ADDRESS_WRONG,
  no_access: Failure.NO_ACCESS,
  refused: Failure.REFUSED,
  damaged: Failure.DAMAGED,
  not_packed: Failure.NOT_PACKED,
  other: Failure.OTHER,
} as const satisfies Record<PickupFailure, Failure>;

export const failureReasonOf = {
  [Failure.UNSPECIFIED]: null,
  [Failure.NOBODY_THERE]: "nobody_there",
  [Failure.ADDRESS_WRONG]: "address_wrong",
  [Failure.NO_ACCESS]: "no_access",
  [Failure.REFUSED]: "refused",
  [Failure.DAMAGED]: "damaged",
  // Nobody is asked for one at a pick-up.
  [Failure.PIN_UNKNOWN]: "other",
  [Failure.NOT_PACKED]: "not_packed",
  [Failure.OTHER]: "other",
} as const satisfies Record<Failure, PickupFailure | null>;

export function toPickup(pickup: ReturnPickup): MessageInitShape<typeof ReturnPickupSchema> {
  const { id, code, day, attemptCount, calledOffByCouriers, failureReason } = pickup;
  const time = (at: Date | null) => (at ? timestampFromDate(at) : undefined);
  return {
    ...{ id, code, day, attemptCount, calledOffByCouriers, state: stateOf[pickup.state] },
    ...(failureReason && { failureReason: failureOf[failureReason] }),
    estimatedArrival: time(pickup.estimatedArrival),
    bookedAt: time(pickup.bookedAt),
    failedAt: time(pickup.failedAt),
    nextAt: time(pickup.nextAt),
    collectedAt: time(pickup.collectedAt),
    broughtAt: time(pickup.broughtAt),
    calledOffAt: time(pickup.calledOffAt),
  };
}
