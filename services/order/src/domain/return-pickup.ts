export const pickupStates = ["booked", "next", "collected", "brought", "called_off"] as const;
export type PickupState = (typeof pickupStates)[number];

export const pickupFailures = [
  "nobody_there",
  "address_wrong",
  "no_access",
  "refused",
  "damaged",
  "not_packed",
  "other",
] as const;
export type PickupFailure = (typeof pickupFailures)[number];

/** A courier collects a return at the address of its order and brings it to its seller. */
export interface ReturnPickup {
  readonly id: string;
  readonly returnId: string;
  readonly code: string;
  readonly state: PickupState;
  /** Local date. */
  readonly day: string;
  readonly weightGrams: number;
  readonly bookedAt: Date;
  readonly estimatedArrival: Date | null;
  readonly attemptCount: number;
  readonly failureReason: PickupFailure | null;
  readonly failedAt: Date | null;
  readonly nextAt: Date | null;
  readonly collectedAt: Date | null;
  readonly broughtAt: Date | null;
  readonly calledOffAt: Date | null;
  readonly calledOffByCouriers: boolean;
  /** Of the last thing that was heard of it from logistics. */
  readonly sequence: number;
}

export type PickupMove = "planned" | "next" | "collected" | "attempt_failed" | "called_off" | "brought" | "changed";

export interface PickupNews {
  readonly move: PickupMove;
  readonly at: Date;
  readonly sequence: number;
  /** It waits for a run. */
  readonly isWaiting: boolean;
  readonly estimatedArrival: Date | null;
  readonly attemptCount: number;
  readonly failureReason: PickupFailure | null;
}

/** Nobody has it yet, and somebody is to come. */
export const isAwaited = ({ state }: Pick<ReturnPickup, "state">) => state === "booked" || state === "next";

/** It has left its shopper. */
export const hasLeft = ({ state }: Pick<ReturnPickup, "state">) => state === "collected" || state === "brought";

/**
 * A pick-up after what was heard of it; undefined when that is no news. What is told late or twice changes nothing, and what was called
 * off stays so, but for one thing: what a courier had by then is on its way.
 */
export function followPickup(pickup: ReturnPickup, news: PickupNews): ReturnPickup | undefined {
  if (news.sequence <= pickup.sequence) return undefined;
  const { sequence, attemptCount, at, move } = news;
  const heard = { ...pickup, sequence };
  if (move === "brought") {
    const collectedAt = pickup.collectedAt ?? at;
    return { ...heard, state: "brought", collectedAt, broughtAt: at, estimatedArrival: null, calledOffAt: null };
  }
  if (hasLeft(pickup)) return heard;
  if (move === "collected")
    return { ...heard, state: "collected", collectedAt: at, estimatedArrival: null, calledOffAt: null, attemptCount };
  if (pickup.state === "called_off") return heard;
  const failed = news.failureReason && { failureReason: news.failureReason, failedAt: at };
  const counted = { ...heard, attemptCount, ...failed, estimatedArrival: null };
  if (move === "called_off") return { ...counted, state: "called_off", calledOffAt: at, calledOffByCouriers: true };
  if (news.isWaiting) return { ...counted, state: "booked", nextAt: null };
  const estimatedArrival = news.estimatedArrival ?? pickup.estimatedArrival;
  if (move === "next") return { ...counted, state: "next", nextAt: pickup.nextAt ?? at, estimatedArrival };
  return { ...counted, estimatedArrival };
}
