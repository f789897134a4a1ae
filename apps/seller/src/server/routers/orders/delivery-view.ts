import type { DropStep, SellerDelivery } from "@souk/contracts/logistics/v1/delivery_service";
import { FailureReason, Delivery_State as State } from "@souk/contracts/logistics/v1/logistics";
import { isoOf } from "./queue-view.ts";

const states = {
  [State.UNSPECIFIED]: "waiting",
  [State.ANNOUNCED]: "waiting",
  [State.READY]: "waiting",
  [State.PLANNED]: "planned",
  [State.COLLECTED]: "on_the_way",
  [State.AT_HUB]: "at_hub",
  [State.DELIVERED]: "delivered",
  [State.ATTEMPT_FAILED]: "attempt_failed",
  [State.RETURNING]: "returning",
  [State.RETURNED]: "returned",
  [State.CANCELLED]: "waiting",
  [State.WITH_CARRIER]: "with_carrier",
} as const satisfies Record<State, string>;
type DeliveryState = (typeof states)[State];

/** What the order's own timeline does not tell. */
const stepKinds: ReadonlySet<DeliveryState> = new Set([
  ...(["planned", "at_hub", "attempt_failed", "returning", "with_carrier"] as const),
]);
type StepKind = Exclude<DeliveryState, "waiting" | "on_the_way" | "delivered" | "returned">;

const failures = {
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
type FailureName = NonNullable<(typeof failures)[FailureReason]>;

/** Where a parcel of the shop is, as couriers tell it. Times are ISO 8601. */
export interface DeliveryView {
  readonly shipmentId: string;
  readonly state: DeliveryState;
  /** When the courier comes for it. */
  readonly pickup: string | null;
  readonly arrival: string | null;
  readonly failure: FailureName | null;
  /** An external carrier brings it; empty until it has a number. */
  readonly carrier: { readonly trackingNumber: string; readonly trackingUrl: string } | null;
  /** What is glued on it comes from the carrier. */
  readonly hasCarrierLabel: boolean;
  readonly steps: { readonly kind: StepKind; readonly at: string; readonly failure: FailureName | null }[];
}

export function deliveryView(delivery: SellerDelivery): DeliveryView {
  const { trackingNumber, trackingUrl } = delivery;
  return {
    shipmentId: delivery.shipmentId,
    state: states[delivery.state],
    pickup: isoOf(delivery.estimatedPickup) || null,
    arrival: isoOf(delivery.estimatedArrival) || null,
    failure: failures[delivery.failureReason],
    carrier: delivery.goesByCarrier ? { trackingNumber, trackingUrl } : null,
    hasCarrierLabel: delivery.hasCarrierLabel,
    steps: delivery.steps.flatMap(stepView),
  };
}

function stepView({ state, at, failureReason }: DropStep) {
  const kind = states[state];
  if (!isStepKind(kind) || !at) return [];
  return [{ kind, at: isoOf(at), failure: failures[failureReason] }];
}

const isStepKind = (kind: DeliveryState): kind is StepKind => stepKinds.has(kind);
