import { DomainError } from "@souk/errors/domain-error";

export const deliveryStates = [
  "announced",
  "ready",
  "planned",
  "collected",
  "at_hub",
  "delivered",
  "attempt_failed",
  "returning",
  "returned",
  "cancelled",
  "with_carrier",
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

const nextStates = {
  announced: ["ready", "cancelled"],
  ready: ["planned", "at_hub", "with_carrier", "cancelled"],
  // Taken off its run it waits again, where it is.
  planned: ["ready", "at_hub", "collected", "with_carrier", "returning", "cancelled"],
  collected: ["delivered", "attempt_failed", "at_hub", "returning"],
  at_hub: ["planned", "with_carrier", "returning"],
  // Still with its courier until a hub takes it in; a carrier tries again by itself.
  attempt_failed: ["at_hub", "with_carrier", "returning"],
  // A carrier cannot be called back: it may deliver what was to return.
  returning: ["returned", "delivered"],
  with_carrier: ["delivered", "attempt_failed", "returning"],
  delivered: [],
  returned: [],
  cancelled: [],
} as const satisfies Record<DeliveryState, readonly DeliveryState[]>;

export function canMove(from: DeliveryState, to: DeliveryState): boolean {
  return (nextStates[from] as readonly DeliveryState[]).includes(to);
}

/** The only way a delivery changes state; an illegal move throws. */
export function moveDelivery(from: DeliveryState, to: DeliveryState): DeliveryState {
  if (canMove(from, to)) return to;
  throw new DomainError("failed_precondition", "ILLEGAL_TRANSITION", `A delivery cannot go from ${from} to ${to}.`, {
    from,
    to,
  });
}

/** A parcel goes to its shopper; a return is collected there (`returning` from then on) and brought to its seller. */
export const deliveryKinds = ["parcel", "return"] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

/** Nothing happens to it any more. */
export const endStates = ["delivered", "returned", "cancelled"] as const satisfies readonly DeliveryState[];

/** It waits for somebody to drive it: from its seller, from a hub, or back. */
export const waitingStates = ["ready", "at_hub", "returning"] as const satisfies readonly DeliveryState[];

export function hasEnded(state: DeliveryState): boolean {
  return (endStates as readonly DeliveryState[]).includes(state);
}

/** Whether it has left its seller. */
export function hasLeft(state: DeliveryState): boolean {
  return !["announced", "ready", "planned", "cancelled"].includes(state);
}
