import { DomainError } from "@souk/errors/domain-error";

export const stopKinds = ["pickup", "drop"] as const;
export type StopKind = (typeof stopKinds)[number];

export const stopParties = ["shopper", "seller", "hub"] as const;
export type StopParty = (typeof stopParties)[number];

export const stopStates = ["pending", "arrived", "done", "failed", "removed"] as const;
export type StopState = (typeof stopStates)[number];

const nextStates = {
  // Told out of order, it may be done before anybody said that they arrived.
  pending: ["arrived", "done", "failed", "removed"],
  arrived: ["done", "failed", "removed"],
  done: [],
  failed: [],
  removed: [],
} as const satisfies Record<StopState, readonly StopState[]>;

/** The only way a stop changes state; an illegal move throws. */
export function moveStop(from: StopState, to: StopState): StopState {
  if ((nextStates[from] as readonly StopState[]).includes(to)) return to;
  throw new DomainError("failed_precondition", "ILLEGAL_TRANSITION", `A stop cannot go from ${from} to ${to}.`, {
    from,
    to,
  });
}

export const isOpen = (state: StopState): boolean => state === "pending" || state === "arrived";

/** What became of a parcel at a stop: it waits for it, was scanned there, was taken or given, or stayed behind. */
export const parcelStates = ["expected", "scanned", "done", "left"] as const;
export type ParcelState = (typeof parcelStates)[number];

export const failureReasons = [
  "nobody_there",
  "address_wrong",
  "no_access",
  "refused",
  "damaged",
  "pin_unknown",
  "not_packed",
  "other",
] as const;
export type FailureReason = (typeof failureReasons)[number];
