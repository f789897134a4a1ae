import type { PlaceAccuracy } from "./fleet.ts";
import type { StopKind, StopParty } from "./stop-state.ts";

interface Spot {
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly placeAccuracy: PlaceAccuracy;
}

/** A delivery as the planning of its stops sees it. */
export interface Planned extends Spot {
  readonly id: string;
  readonly orderId: string;
  readonly sellerId: string;
  /** It lies there; null: at its seller. */
  readonly hubId: string | null;
  /** On its way to its seller, or to be. */
  readonly isReturning: boolean;
  /** It is with the shopper who sends it back. */
  readonly isAtShopper: boolean;
  readonly dropId: string;
  /** The same for parcels that one person takes at one door. */
  readonly door: string;
  readonly valueMinor: bigint;
  readonly windowFrom: Date | null;
  readonly windowUntil: Date | null;
}

export interface StopDraft extends Spot {
  /** The same for what happens at one place with one person. */
  readonly key: string;
  readonly kind: StopKind;
  readonly party: StopParty;
  readonly partyId: string;
  readonly shipmentIds: readonly string[];
  readonly windowFrom: Date | null;
  readonly windowUntil: Date | null;
  readonly wantsPin: boolean;
  readonly wantsPhoto: boolean;
  readonly wantsSignature: boolean;
}

interface Around {
  readonly seller: (id: string) => Spot;
  readonly hub: (id: string) => Spot;
  readonly photoFromMinor: bigint;
  readonly signatureFromMinor: bigint;
}

const noProof = { wantsPin: false, wantsPhoto: false, wantsSignature: false };
const noWindow = { windowFrom: null, windowUntil: null };

/** One pick-up for each place that parcels are at, then one drop for each door, in the order of the deliveries. */
export function planStops(deliveries: readonly Planned[], around: Around): StopDraft[] {
  const pickups = Map.groupBy(deliveries, pickupKey);
  const drops = Map.groupBy(deliveries, dropKey);
  return [
    ...[...pickups].map(([key, own]) => pickupOf(key, own, around)),
    ...[...drops].map(([key, own]) => dropOf(key, own, around)),
  ];
}

export const pickupKey = ({ hubId, sellerId, isAtShopper, door }: Planned) => {
  if (isAtShopper) return `pickup shopper ${door}`;
  return hubId ? `pickup hub ${hubId}` : `pickup seller ${sellerId}`;
};

export const dropKey = ({ isReturning, sellerId, door }: Pick<Planned, "isReturning" | "sellerId" | "door">) =>
  isReturning ? `drop seller ${sellerId}` : `drop shopper ${door}`;

function pickupOf(key: string, own: readonly Planned[], around: Around): StopDraft {
  const [first] = own;
  const base = { key, kind: "pickup", shipmentIds: own.map(({ id }) => id), ...noProof } as const;
  if (first?.isAtShopper)
    return { ...base, party: "shopper", partyId: first.dropId, ...spotOf(first), ...commonWindow(own) };
  const party = first?.hubId ? "hub" : "seller";
  const partyId = first?.hubId ?? first?.sellerId ?? "";
  const spot = party === "hub" ? around.hub(partyId) : around.seller(partyId);
  return { ...base, party, partyId, ...spotOf(spot), ...noWindow };
}

function dropOf(key: string, own: readonly Planned[], around: Around): StopDraft {
  const [first] = own;
  const base = { key, kind: "drop", shipmentIds: own.map(({ id }) => id) } as const;
  if (!first || first.isReturning) {
    const partyId = first?.sellerId ?? "";
    return { ...base, party: "seller", partyId, ...spotOf(around.seller(partyId)), ...noWindow, ...noProof };
  }
  return {
    ...base,
    ...{ party: "shopper", partyId: first.dropId, ...spotOf(first), ...commonWindow(own) },
    ...{ wantsPin: true, ...proofFor(own, around) },
  };
}

function proofFor(own: readonly Planned[], { photoFromMinor, signatureFromMinor }: Around) {
  const values = new Map(own.map(({ orderId, valueMinor }) => [orderId, valueMinor]));
  const value = [...values.values()].reduce((sum, each) => sum + each, 0n);
  const wants = (from: bigint) => from > 0n && value >= from;
  return { wantsPhoto: wants(photoFromMinor), wantsSignature: wants(signatureFromMinor) };
}

/** From the latest beginning until the earliest end; where they do not meet, the earliest end counts. */
function commonWindow(own: readonly Planned[]) {
  const times = (of: (each: Planned) => Date | null) => own.flatMap((each) => of(each)?.getTime() ?? []);
  const [froms, untils] = [times(({ windowFrom }) => windowFrom), times(({ windowUntil }) => windowUntil)];
  const until = untils.length > 0 ? Math.min(...untils) : undefined;
  const from = froms.length > 0 ? Math.max(...froms) : undefined;
  const meets = from !== undefined && (until === undefined || from < until);
  return {
    windowFrom: meets ? new Date(from) : null,
    windowUntil: until === undefined ? null : new Date(until),
  };
}

const spotOf = ({ latitude, longitude, placeAccuracy }: Spot): Spot => ({ latitude, longitude, placeAccuracy });
