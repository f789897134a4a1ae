import { DomainError } from "@souk/errors/domain-error";

export const returnStates = [
  "requested",
  "approved",
  "declined",
  "received",
  "refunding",
  "refunded",
  "cancelled",
  "expired",
] as const;
export type ReturnState = (typeof returnStates)[number];

export const returnReasons = [
  "damaged",
  "not_as_described",
  "wrong_item",
  "does_not_fit",
  "changed_mind",
  "other",
  // Its parcel came back undelivered.
  "not_delivered",
] as const;
export type ReturnReason = (typeof returnReasons)[number];

export const returnConditions = ["resellable", "damaged"] as const;
export type ReturnCondition = (typeof returnConditions)[number];

export interface ReturnLine {
  readonly lineId: string;
  readonly quantity: number;
  readonly reason: ReturnReason;
  readonly note: string;
  /** Null before it arrived. */
  readonly receivedQuantity: number | null;
  readonly condition: ReturnCondition | null;
  /** What goes back of the line before the deduction; null before the refund was decided. */
  readonly dueMinor: bigint | null;
  readonly deductionMinor: bigint;
  readonly deductionReason: string;
}

export interface Return {
  readonly id: string;
  readonly orderId: string;
  readonly sellerOrderId: string;
  readonly sellerId: string;
  /** Which return of the seller order it is. */
  readonly number: number;
  readonly state: ReturnState;
  readonly version: number;
  readonly requestedAt: Date;
  readonly dueAt: Date | null;
  readonly message: string;
  readonly decidedAt: Date | null;
  readonly receivedAt: Date | null;
  readonly refundedAt: Date | null;
  /** Delivery included; null before it was decided. */
  readonly refundMinor: bigint | null;
  readonly deliveryRefundMinor: bigint;
  /** How often its refund was decided: each time is another request to payment. */
  readonly refundAttempt: number;
  readonly refusal: string;
  /** Why an operator took the last step in the seller's place; empty when its seller did. */
  readonly operatorNote: string;
  readonly lines: readonly ReturnLine[];
}

const nextStates = {
  requested: ["approved", "declined", "cancelled"],
  approved: ["received", "cancelled", "expired"],
  // Payment refused: it may be decided again.
  refunding: ["refunded", "received"],
  received: ["refunding", "refunded"],
  // An operator overrules the refusal; see `requireMayApprove`.
  declined: ["approved"],
  refunded: [],
  cancelled: [],
  expired: [],
} as const satisfies Record<ReturnState, readonly ReturnState[]>;

/** The only way a return changes state; an illegal move throws. */
export function moveReturn(from: ReturnState, to: ReturnState): ReturnState {
  const allowed: readonly ReturnState[] = nextStates[from];
  if (allowed.includes(to)) return to;
  throw new DomainError("failed_precondition", "RETURN_STATE", `A return cannot go from ${from} to ${to}.`, {
    from,
    to,
  });
}

/** A refusal stands for its seller: only an operator approves what was declined. @throws DomainError RETURN_STATE */
export function requireMayApprove(from: ReturnState, isOnBehalf: boolean): void {
  if (from !== "declined" || isOnBehalf) return;
  const message = "What was declined is taken up again by an operator only.";
  throw new DomainError("failed_precondition", "RETURN_STATE", message, { from, to: "approved" });
}

/** Given up by its shopper or by the clock, it comes all the same when a courier had it before they heard of that. */
export const comesAfterAll = (state: ReturnState): boolean => state === "cancelled" || state === "expired";

/** Whose pieces are on their way back or back: nobody can return them again. */
export const isClaiming = (state: ReturnState): boolean =>
  state !== "declined" && state !== "cancelled" && state !== "expired";
