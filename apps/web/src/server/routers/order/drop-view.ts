import "server-only";
import { type Timestamp, timestampDate } from "@bufbuild/protobuf/wkt";
import { type Drop, Drop_State, type DropStep } from "@souk/contracts/logistics/v1/delivery_service";
import { Delivery_State, FailureReason, type GeoPoint } from "@souk/contracts/logistics/v1/logistics";

const states = {
  [Drop_State.UNSPECIFIED]: "waiting",
  [Drop_State.WAITING]: "waiting",
  [Drop_State.PLANNED]: "planned",
  [Drop_State.ON_THE_WAY]: "on_the_way",
  [Drop_State.NEXT]: "next",
  [Drop_State.ARRIVED]: "arrived",
  [Drop_State.DELIVERED]: "delivered",
  [Drop_State.ATTEMPT_FAILED]: "attempt_failed",
  [Drop_State.RETURNING]: "returning",
  [Drop_State.RETURNED]: "returned",
  [Drop_State.WITH_CARRIER]: "with_carrier",
} as const satisfies Record<Drop_State, string>;
export type DropState = (typeof states)[Drop_State];

/** Of what is not on the order's own timeline; the rest is there already. */
const stepKinds = {
  [Delivery_State.UNSPECIFIED]: null,
  [Delivery_State.ANNOUNCED]: null,
  [Delivery_State.READY]: null,
  [Delivery_State.PLANNED]: "planned",
  [Delivery_State.COLLECTED]: null,
  [Delivery_State.AT_HUB]: "at_hub",
  [Delivery_State.DELIVERED]: null,
  [Delivery_State.ATTEMPT_FAILED]: "attempt_failed",
  [Delivery_State.RETURNING]: "returning",
  [Delivery_State.RETURNED]: null,
  [Delivery_State.CANCELLED]: null,
  [Delivery_State.WITH_CARRIER]: "with_carrier",
} as const satisfies Record<Delivery_State, string | null>;
export type StepKind = NonNullable<(typeof stepKinds)[Delivery_State]>;

const failures = {
  [FailureReason.UNSPECIFIED]: null,
  [FailureReason.NOBODY_THERE]: "nobody_there",
  [FailureReason.ADDRESS_WRONG]: "address_wrong",
  [FailureReason.NO_ACCESS]: "no_access",
  [FailureReason.REFUSED]: "refused",
  [FailureReason.DAMAGED]: "damaged",
  [FailureReason.PIN_UNKNOWN]: "pin_unknown",
  [FailureReason.NOT_PACKED]: "other",
  [FailureReason.OTHER]: "other",
} as const satisfies Record<FailureReason, string | null>;
export type FailureName = NonNullable<(typeof failures)[FailureReason]>;

export interface PlaceView {
  readonly latitude: number;
  readonly longitude: number;
}

export interface DropStepView {
  readonly kind: StepKind;
  /** ISO 8601, as all times here. */
  readonly at: string;
  readonly sellerOrderIds: string[];
  readonly failure: FailureName | null;
}

/** What one courier brings at once, as its shopper sees it. */
export interface DropView {
  readonly id: string;
  readonly state: DropState;
  readonly parcelCount: number;
  readonly sellerOrderIds: string[];
  /** Of these a courier, or a carrier, has had something in hand. */
  readonly collectedSellerOrderIds: string[];
  /** To be said to the courier; null when none is wanted (any more). */
  readonly pin: string | null;
  readonly estimatedArrival: string | null;
  readonly window: { readonly from: string; readonly until: string } | null;
  readonly courierName: string | null;
  /** Only while this is the courier's next stop. */
  readonly courier: (PlaceView & { readonly at: string | null }) | null;
  readonly place: PlaceView | null;
  readonly stopsBefore: number;
  readonly note: string;
  readonly failure: FailureName | null;
  readonly steps: DropStepView[];
  readonly deliveredAt: string | null;
  readonly receivedBy: string;
  readonly trackingNumber: string;
  readonly trackingUrl: string | null;
}

export function dropView(drop: Drop): DropView {
  const { window, courierPosition, place, trackingUrl } = drop;
  const sellerOrderOf = new Map(drop.parcels.map(({ shipmentId, sellerOrderId }) => [shipmentId, sellerOrderId]));
  const [from, until] = [isoOf(window?.from), isoOf(window?.until)];
  return {
    id: drop.id,
    state: states[drop.state],
    parcelCount: drop.parcels.length,
    sellerOrderIds: [...new Set(sellerOrderOf.values())],
    collectedSellerOrderIds: [...new Set(drop.steps.filter(isCollected).flatMap(of(sellerOrderOf)))],
    pin: drop.pin || null,
    estimatedArrival: isoOf(drop.estimatedArrival),
    window: from && until ? { from, until } : null,
    courierName: drop.courierName || null,
    courier: courierPosition ? { ...placeView(courierPosition), at: isoOf(drop.courierPositionAt) } : null,
    place: place ? placeView(place) : null,
    stopsBefore: drop.stopsBefore,
    note: drop.note,
    failure: failures[drop.failureReason],
    steps: drop.steps.flatMap((step) => stepView(step, sellerOrderOf)),
    deliveredAt: isoOf(drop.deliveredAt),
    receivedBy: drop.receivedBy,
    trackingNumber: drop.trackingNumber,
    // A carrier's own page; nothing else may be behind a link.
    trackingUrl: /^https?:\/\//.test(trackingUrl) ? trackingUrl : null,
  };
}

const isCollected = ({ state }: DropStep) =>
  state === Delivery_State.COLLECTED || state === Delivery_State.WITH_CARRIER;

const of =
  (sellerOrderOf: ReadonlyMap<string, string>) =>
  ({ shipmentIds }: DropStep): string[] =>
    shipmentIds.flatMap((id) => sellerOrderOf.get(id) ?? []);

function stepView(step: DropStep, sellerOrderOf: ReadonlyMap<string, string>): DropStepView[] {
  const kind = stepKinds[step.state];
  const at = isoOf(step.at);
  if (!kind || !at) return [];
  const sellerOrderIds = [...new Set(of(sellerOrderOf)(step))];
  return [{ kind, at, sellerOrderIds, failure: failures[step.failureReason] }];
}

const placeView = ({ latitude, longitude }: GeoPoint): PlaceView => ({ latitude, longitude });

function isoOf(at: Timestamp | undefined): string | null {
  return at ? timestampDate(at).toISOString() : null;
}
