import type { DeliveryState } from "./delivery-state.ts";

export const exceptionKinds = [
  "attempt_failed",
  "offer_unanswered",
  "parcel_missing",
  "action_refused",
  "place_unknown",
  "pin_locked",
  "late",
  "pickup_unknown",
] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

export const decisions = ["try_again", "return", "dismiss", "unlock_pin"] as const;
export type Decision = (typeof decisions)[number];

interface Exception {
  readonly kind: ExceptionKind;
  readonly reason: string;
}

interface About {
  readonly state: DeliveryState;
  readonly bookingId: string | null;
}

/**
 * What a dispatcher can decide about it and its delivery, if it is about one. What a carrier has, the carrier tries again or
 * brings back; what a courier could not deliver has to go somewhere, so that is not dismissed.
 */
export function possibleDecisions({ kind, reason }: Exception, delivery: About | undefined): Decision[] {
  const state = delivery?.state;
  if (delivery?.bookingId) return ["dismiss"];
  if (kind === "attempt_failed" && state === "attempt_failed") return ["try_again", "return"];
  if (kind === "attempt_failed" && state === "at_hub" && reason === "") return ["return", "dismiss"];
  if (kind === "pin_locked" && state === "collected") return ["unlock_pin", "dismiss"];
  return ["dismiss"];
}
