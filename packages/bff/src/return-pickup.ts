import { type Timestamp, timestampDate } from "@bufbuild/protobuf/wkt";
import { FailureReason as Failure } from "@souk/contracts/logistics/v1/logistics";
import { type ReturnPickup, ReturnPickup_State as State } from "@souk/contracts/order/v1/return";

const states = {
  [State.UNSPECIFIED]: "booked",
  [State.BOOKED]: "booked",
  [State.NEXT]: "next",
  [State.COLLECTED]: "collected",
  [State.BROUGHT]: "brought",
  [State.CALLED_OFF]: "calledOff",
} as const satisfies Record<State, string>;

const failures = {
  [Failure.UNSPECIFIED]: null,
  [Failure.NOBODY_THERE]: "nobodyThere",
  [Failure.ADDRESS_WRONG]: "addressWrong",
  [Failure.NO_ACCESS]: "noAccess",
  [Failure.REFUSED]: "refused",
  [Failure.DAMAGED]: "damaged",
  [Failure.PIN_UNKNOWN]: "other",
  [Failure.NOT_PACKED]: "notPacked",
  [Failure.OTHER]: "other",
} as const satisfies Record<Failure, string | null>;

const stepKinds = ["booked", "failed", "next", "collected", "brought", "calledOff"] as const;
type StepKind = (typeof stepKinds)[number];

/** Who collects a return, as shopper and seller see it. Instants are ISO 8601, the day is a local date. */
export interface ReturnPickupView {
  readonly state: (typeof states)[State];
  readonly code: string;
  readonly day: string;
  readonly estimatedArrival: string | null;
  /** Of the last failed attempt. */
  readonly failure: (typeof failures)[Failure];
  readonly calledOffByCouriers: boolean;
  /** What happened, the first first. */
  readonly steps: readonly { readonly kind: StepKind; readonly at: string }[];
}

/** Null where nobody was booked. */
export function returnPickupView(pickup: ReturnPickup | undefined): ReturnPickupView | null {
  if (!pickup) return null;
  const { bookedAt, failedAt, nextAt, collectedAt, broughtAt, calledOffAt } = pickup;
  const times = {
    ...{ booked: bookedAt, failed: failedAt, next: nextAt },
    ...{ collected: collectedAt, brought: broughtAt, calledOff: calledOffAt },
  } satisfies Record<StepKind, Timestamp | undefined>;
  const steps = stepKinds.flatMap((kind) => {
    const at = times[kind];
    return at ? [{ kind, at: timestampDate(at).toISOString() }] : [];
  });
  return {
    ...{ state: states[pickup.state], code: pickup.code, day: pickup.day, failure: failures[pickup.failureReason] },
    ...{ calledOffByCouriers: pickup.calledOffByCouriers, steps: steps.toSorted((a, b) => (a.at < b.at ? -1 : 1)) },
    estimatedArrival: pickup.estimatedArrival ? timestampDate(pickup.estimatedArrival).toISOString() : null,
  };
}

/** How a step stands in a timeline: the last one lasts until it was brought. */
export function stepStateOf({ steps, state }: ReturnPickupView, place: number): "failed" | "current" | "done" {
  const kind = steps[place]?.kind;
  if (kind === "failed" || kind === "calledOff") return "failed";
  return place === steps.length - 1 && state !== "brought" ? "current" : "done";
}

/** Somebody is to come for it. */
export const isAwaited = (pickup: ReturnPickupView | null): boolean =>
  pickup?.state === "booked" || pickup?.state === "next";

/** A courier, or its seller, has it. */
export const hasLeft = (pickup: ReturnPickupView | null): boolean =>
  pickup?.state === "collected" || pickup?.state === "brought";
