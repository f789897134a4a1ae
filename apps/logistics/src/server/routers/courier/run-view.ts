import "server-only";
import { type Timestamp, timestampDate } from "@bufbuild/protobuf/wkt";
import { type MoneyView, moneyView } from "@souk/bff/views";
import {
  FailureReason,
  type GeoPoint,
  PlaceAccuracy,
  type Run,
  Run_State,
  type Stop,
  Stop_Kind,
  Stop_Party,
  Stop_State,
  type TimeWindow,
} from "@souk/contracts/logistics/v1/logistics";
import type { Address } from "@souk/contracts/user/v1/user";

export interface PointView {
  readonly latitude: number;
  readonly longitude: number;
}

/** Instants are ISO 8601 text: all of this is kept on the device as it is. */
export interface WindowView {
  readonly from: string | null;
  readonly until: string | null;
}

interface AddressView {
  readonly recipient: string;
  readonly phone: string;
  readonly line1: string;
  readonly line2: string;
  readonly postalCode: string;
  readonly city: string;
}

export interface ParcelView {
  readonly code: string;
  readonly sellerName: string;
  readonly isScanned: boolean;
  /** Its shopper sends it back. Not there in what a device kept from before it was told. */
  readonly isReturn?: boolean;
}

export interface StopView {
  readonly id: string;
  readonly number: number;
  readonly kind: "pickup" | "drop";
  readonly state: "pending" | "arrived" | "done" | "failed" | "removed";
  readonly party: "shopper" | "seller" | "hub";
  readonly partyName: string;
  /** Null once the stop has ended. */
  readonly address: AddressView | null;
  readonly note: string;
  readonly window: WindowView | null;
  readonly estimatedArrival: string | null;
  readonly place: PointView | null;
  /** False for the middle of an area: good enough to draw, not to drive to. */
  readonly isPlaceKnown: boolean;
  readonly parcels: readonly ParcelView[];
  readonly proof: { readonly pin: boolean; readonly photo: boolean; readonly signature: boolean };
  readonly pinTriesLeft: number;
  readonly failureReason: FailureName | null;
  readonly isLate: boolean;
}

export interface RunView {
  readonly id: string;
  readonly number: number;
  readonly state: "offered" | "assigned" | "started" | "finished" | "cancelled";
  readonly stops: readonly StopView[];
  readonly plannedStart: string | null;
  readonly finishedAt: string | null;
  readonly offerEndsAt: string | null;
  readonly distanceMeters: number;
  readonly durationSeconds: number;
  readonly earnings: MoneyView | null;
  readonly startPlace: PointView | null;
}

export const failureNames = [
  "nobodyThere",
  "addressWrong",
  "noAccess",
  "refused",
  "damaged",
  "pinUnknown",
  "notPacked",
  "other",
] as const;
export type FailureName = (typeof failureNames)[number];

export const failureReasonOf: Readonly<Record<FailureName, FailureReason>> = {
  nobodyThere: FailureReason.NOBODY_THERE,
  addressWrong: FailureReason.ADDRESS_WRONG,
  noAccess: FailureReason.NO_ACCESS,
  refused: FailureReason.REFUSED,
  damaged: FailureReason.DAMAGED,
  pinUnknown: FailureReason.PIN_UNKNOWN,
  notPacked: FailureReason.NOT_PACKED,
  other: FailureReason.OTHER,
};

const runStates = {
  [Run_State.UNSPECIFIED]: "offered",
  [Run_State.PLANNED]: "offered",
  [Run_State.OFFERED]: "offered",
  [Run_State.ASSIGNED]: "assigned",
  [Run_State.STARTED]: "started",
  [Run_State.FINISHED]: "finished",
  [Run_State.CANCELLED]: "cancelled",
} as const;

const stopStates = {
  [Stop_State.UNSPECIFIED]: "pending",
  [Stop_State.PENDING]: "pending",
  [Stop_State.ARRIVED]: "arrived",
  [Stop_State.DONE]: "done",
  [Stop_State.FAILED]: "failed",
  [Stop_State.REMOVED]: "removed",
} as const;

const parties = {
  [Stop_Party.UNSPECIFIED]: "hub",
  [Stop_Party.SHOPPER]: "shopper",
  [Stop_Party.SELLER]: "seller",
  [Stop_Party.HUB]: "hub",
} as const;

/** A run as a device keeps it. */
export function runView(run: Run, locale: string): RunView {
  return {
    id: run.id,
    number: run.number,
    state: runStates[run.state],
    stops: run.stops.toSorted((a, b) => a.number - b.number).map(stopView),
    plannedStart: instant(run.plannedStart),
    finishedAt: instant(run.finishedAt),
    offerEndsAt: instant(run.offerEndsAt),
    distanceMeters: run.distanceMeters,
    durationSeconds: run.durationSeconds,
    earnings: moneyView(run.earnings, locale) ?? null,
    startPlace: pointView(run.startPlace),
  };
}

function stopView(stop: Stop): StopView {
  return {
    id: stop.id,
    number: stop.number,
    kind: stop.kind === Stop_Kind.PICKUP ? "pickup" : "drop",
    state: stopStates[stop.state],
    party: parties[stop.party],
    partyName: stop.partyName,
    address: addressView(stop.address),
    note: stop.note,
    window: windowView(stop.window),
    estimatedArrival: instant(stop.estimatedArrival),
    place: pointView(stop.place),
    isPlaceKnown: stop.placeAccuracy === PlaceAccuracy.LEARNED || stop.placeAccuracy === PlaceAccuracy.PINNED,
    parcels: stop.parcels.map(({ code, sellerName, isScanned, isReturn }) => ({
      code,
      sellerName,
      isScanned,
      isReturn,
    })),
    proof: {
      pin: stop.proofPolicy?.pin ?? false,
      photo: stop.proofPolicy?.photo ?? false,
      signature: stop.proofPolicy?.signature ?? false,
    },
    pinTriesLeft: stop.pinTriesLeft,
    failureReason: failureNames.find((name) => failureReasonOf[name] === stop.failureReason) ?? null,
    isLate: stop.isLate,
  };
}

function addressView(address: Address | undefined): AddressView | null {
  if (!address) return null;
  const { recipient, phone, line1, line2, postalCode, city } = address;
  return { recipient, phone, line1, line2, postalCode, city };
}

export const instant = (at: Timestamp | undefined): string | null => (at ? timestampDate(at).toISOString() : null);
const pointView = (at: GeoPoint | undefined): PointView | null =>
  at ? { latitude: at.latitude, longitude: at.longitude } : null;
const windowView = (window: TimeWindow | undefined): WindowView | null =>
  window ? { from: instant(window.from), until: instant(window.until) } : null;
